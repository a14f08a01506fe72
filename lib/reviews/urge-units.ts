import { recordAll } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isMissing } from "#lib/db/report-parts.ts";
import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { counted } from "./counted.ts";
import { urgeInput } from "./input.ts";

/** In units: one may owe several reports. */
export type Urged = {
  urged: number;
  /** Already urged today, by anybody: a unit is reminded once a day. */
  already: number;
  /** Sent, or not yet late: there is nothing to urge any more. */
  notLate: number;
};

/** Reminds units of reports that are late, once a day each; kept with the report and in the audit trail. */
export async function urgeUnits(actor: Actor, input: unknown): Promise<Outcome<Urged>> {
  const parsed = urgeInput.safeParse(input);
  if (!parsed.success || parsed.data.report.length === 0) return refuse.notFound();
  return urge(actor, sql`r.id = ANY(${parsed.data.report}::uuid[])`);
}

/** Reminds all units directly below of all that is late, of one group of tasks (`group`) or of any, in one deed. */
export async function urgeAllLate(
  actor: Actor,
  input: { group?: unknown },
): Promise<Outcome<Urged>> {
  const { group } = input;
  if (group && !isId(group)) return refuse.notFound();
  const inGroup = group ? sql`t.task_group_id = ${group}::uuid` : sql`true`;
  return urge(actor, sql`(${isMissing(actor.today)} AND ${inGroup})`);
}

/** `which` picks among the reports within reach: `report` as `r`, `task` as `t`. */
async function urge(actor: Actor, which: Sql): Promise<Outcome<Urged>> {
  return asActor(actor, async (tx) => {
    const reachable = await tx.$queryRaw<{ id: string; unitId: string; late: boolean }[]>(sql`
      SELECT r.id, a.unit_id AS "unitId",
             ${isMissing(actor.today)} AS late
        FROM report r
        JOIN assignment a ON a.id = r.assignment_id
        JOIN task t ON t.id = a.task_id
        JOIN unit u ON u.id = a.unit_id
       WHERE ${which} AND ${within(scopesFor(actor, "report:urge"))} AND ${counted}`);
    if (reachable.length === 0) return refuse.notFound();
    const late = reachable.filter((report) => report.late);
    const inserted = await tx.$queryRaw<{ reportId: string }[]>(sql`
      INSERT INTO urge (id, report_id, account_id)
      SELECT x.id, x.report_id, ${actor.accountId}::uuid
        FROM unnest(${late.map(() => newId())}::uuid[], ${late.map(({ id }) => id)}::uuid[]) AS x(id, report_id)
      ON CONFLICT (report_id, civil_day(at)) DO NOTHING
      RETURNING report_id AS "reportId"`);
    const urgedIds = new Set(inserted.map(({ reportId }) => reportId));
    const urged = late.filter(({ id }) => urgedIds.has(id));
    await recordAll(
      tx,
      actor,
      urged.map(({ id, unitId }) => ({
        deed: "report.urged",
        entity: "report",
        entityId: id,
        unitId,
      })),
    );
    await tx.outbox.createMany({
      data: urged.map(({ id, unitId }) => ({
        id: newId(),
        topic: "report.urged",
        payload: { reportId: id, unitId, byId: actor.accountId },
      })),
    });
    const units = new Set(urged.map(({ unitId }) => unitId));
    const others = (reports: typeof reachable) =>
      new Set(reports.map(({ unitId }) => unitId).filter((id) => !units.has(id))).size;
    return done({
      urged: units.size,
      already: others(late),
      notLate: others(reachable.filter((report) => !report.late)),
    });
  });
}
