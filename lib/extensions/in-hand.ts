import type { Tx } from "#lib/db/door.ts";
import { signedBy } from "#lib/db/signed-by.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type CivilDate, dateValue } from "#lib/domain/civil-date.ts";
import {
  type Bounds,
  type ExtensionDeed,
  type ExtensionState,
  nextExtensionState,
} from "#lib/domain/extension.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { Shown } from "./input.ts";
import { BOUNDS_OF_A, OPEN_A, reachOf, TABLES } from "./reach.ts";

/** A request as it stands, and who decided it: for a refusal. */
export type InHand = Bounds & {
  id: string;
  state: ExtensionState;
  /** The work that it is about is open. */
  open: boolean;
  notOwn: boolean;
  assignmentId: string;
  unitId: string;
  unit: string;
  wantedDueOn: CivilDate;
  grantedDueOn: CivilDate | null;
  reason: string;
  note: string | null;
  decidedOn: CivilDate | null;
  decidedById: string | null;
  by: string | null;
  byEn: string | null;
};

/** Who decided request `x`, as `c`, and in whose place: for `signature("c", "dx")`. */
export const DECIDED_BY: Sql = sql`LEFT JOIN account c ON c.id = x.decided_by_id
  LEFT JOIN LATERAL (SELECT x.decided_for_id AS delegation_id) dx ON true`;

/** Those of the shown ones that the actor's unit decides, with their assignments held until the transaction ends. */
export async function takeInHand(tx: Tx, actor: Actor, shown: readonly Shown[]): Promise<InHand[]> {
  const { decides, notOwn } = reachOf(actor);
  const where = sql`x.id = ANY(${shown.map(({ id }) => id)}::uuid[]) AND ${decides}`;
  await tx.$queryRaw(
    sql`SELECT x.id FROM ${TABLES} WHERE ${where} ORDER BY a.id, x.id FOR NO KEY UPDATE OF a, x`,
  );
  return tx.$queryRaw<InHand[]>(sql`
    SELECT x.id, x.state::text AS state, ${OPEN_A} AS open, ${notOwn} AS "notOwn", a.id AS "assignmentId", u.id AS "unitId",
           u.short_name AS unit, x.wanted_due_on::text AS "wantedDueOn", x.granted_due_on::text AS "grantedDueOn",
           x.reason, x.decision_note AS note, x.decided_on::text AS "decidedOn", x.decided_by_id AS "decidedById",
           ${BOUNDS_OF_A}, ${signedBy("c", "dx")}
      FROM ${TABLES} ${DECIDED_BY} WHERE ${where} ORDER BY x.id`);
}

/**
 * Whether the deed can be done to all that was shown. `repeated`: the same person has just done the same, so that there
 * is nothing left to do; otherwise what moved meanwhile is refused with what happened to it, and nothing is written.
 */
export function stillAsShown(
  shown: readonly Shown[],
  inHand: readonly InHand[],
  deed: Exclude<ExtensionDeed, "withdraw">,
  isSame: (one: InHand) => boolean,
  actor: Pick<Actor, "accountId">,
): Outcome<{ left: InHand[]; repeated: number }> {
  if (inHand.length === 0) return refuse.notFound();
  const due = new Map(shown.map(({ id, dueOn }) => [id, dueOn]));
  const moved = inHand.filter(
    (one) =>
      !one.open ||
      !one.notOwn ||
      !nextExtensionState(one.state, deed) ||
      due.get(one.id) !== one.dueOn,
  );
  const isRepeated = (one: InHand) =>
    one.state === nextExtensionState("asked", deed) &&
    one.decidedById === actor.accountId &&
    isSame(one);
  const inTheWay = moved.filter((one) => !isRepeated(one));
  const [first] = inTheWay;
  if (first) return refuse.conflict(...movedWords(first, inTheWay.length - 1));
  const left = inHand.filter((one) => !moved.includes(one));
  return { ok: true, value: { left, repeated: moved.length } };
}

function movedWords(
  { state, open, notOwn, unit, dueOn, by, byEn, decidedOn }: InHand,
  others: number,
): [key: string, values: Record<string, string | number>] {
  if (state !== "asked") {
    const at = decidedOn ? dateValue(decidedOn) : 0;
    const who = { by: by ?? "", byEn: byEn ?? by ?? "" };
    return [`extensions.meanwhile-${state}`, { unit, others, at, ...who }];
  }
  if (!open) return ["extensions.meanwhile-ended", { unit, others }];
  if (!notOwn) return ["extensions.own", { unit, others }];
  return ["extensions.meanwhile-moved", { unit, others, on: dateValue(dueOn) }];
}
