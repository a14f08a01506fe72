import { type DeedDetail, record } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { AuditedDeed } from "#lib/domain/audited-deeds.ts";
import { dateValue } from "#lib/domain/civil-date.ts";
import type { ChangeProblem, Range } from "#lib/domain/dated-ranges.ts";
import { newId } from "#lib/domain/id.ts";
import type { Message, Outcome } from "#lib/domain/outcome.ts";
import { refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { whichUnit } from "./input.ts";

export type UnitInHand = {
  id: string;
  levelKey: string;
  name: string;
  nameEn: string | null;
  version: number;
  life: Range;
  /** The unit above it, by which an audit of what is not in force yet goes. */
  aboveId: string | null;
};

/** The tree is long to read and seldom changed; thousands of rows of a list take a fraction of it. */
const LONGEST_MS = 30_000;

/**
 * Does a deed to a unit `u` that the condition reaches, as it was shown, in one transaction. Who changes the tree goes one after the
 * other: whether a unit would stand below itself depends on all of it.
 */
export async function withUnit<T>(
  actor: Actor,
  input: unknown,
  reach: Sql,
  deed: (tx: Tx, unit: UnitInHand) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const which = whichUnit.safeParse(input);
  if (!which.success) return refuse.notFound();
  const { id, version } = which.data;
  return asActor(
    actor,
    async (tx) => {
      await oneAtATime(tx);
      const [row] = await tx.$queryRaw<(Omit<UnitInHand, "life"> & Range)[]>(sql`
        SELECT u.id, u.level_key AS "levelKey", u.name, u.name_en AS "nameEn", u.version, u.in_force_from::text AS "from",
               u.in_force_to::text AS "to", (SELECT p.parent_id FROM unit_parent p WHERE p.unit_id = u.id
                 ORDER BY p.line, p.in_force_from LIMIT 1) AS "aboveId"
          FROM ${REGISTERED} WHERE u.id = ${id}::uuid AND ${reach}`);
      if (!row) return refuse.notFound();
      if (row.version !== version) return refuse.conflict("units.changed-meanwhile");
      const { from, to, ...unit } = row;
      const outcome = await deed(tx, { ...unit, life: { from, to } });
      if (outcome.ok)
        await tx.unit.updateMany({ where: { id }, data: { version: { increment: 1 } } });
      return outcome;
    },
    { timeoutMs: LONGEST_MS },
  );
}

export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('tree of units'))`);
}

/** Writes a change of a unit down, and tells those who follow it. */
export async function tell(
  tx: Tx,
  actor: Actor,
  unit: Pick<UnitInHand, "id" | "life" | "aboveId">,
  deed: AuditedDeed,
  detail: DeedDetail,
): Promise<void> {
  // A planned unit may be taken back with all its rows; the trail stays with the unit above.
  const unitId = unit.life.from > actor.today ? (unit.aboveId ?? undefined) : unit.id;
  await record(tx, actor, {
    deed,
    entity: "unit",
    entityId: unit.id,
    ...(unitId && { unitId }),
    detail,
  });
  await tx.outbox.create({
    data: {
      id: newId(),
      topic: deed,
      payload: { unitId: unit.id, ...detail, byId: actor.accountId },
    },
    select: { id: true },
  });
}

/** Why a change cannot be made from that day on, in words beside the day. */
export function changeMessage(problem: ChangeProblem): Message {
  if (problem.kind === "same" || problem.kind === "not-planned")
    return { key: `units.change-${problem.kind}` };
  return { key: `units.change-${problem.kind}`, values: { on: dateValue(problem.on) } };
}
