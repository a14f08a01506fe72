import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { MOST_ROWS } from "./input.ts";
import { type ReportContext, type ReportRow, reportContextsSql } from "./report-context.ts";
import { type SaidRow, saidRow, sheetRowOf } from "./sheet-row.ts";

export type Sheet = {
  /** What is owed now, the most urgent first; `row` is null where a row cannot hold it. `begun`: it has a draft. */
  reports: { context: ReportContext; row: SaidRow | null; begun: boolean }[];
  /** Of those that were asked for: what somebody else sent or decided since. */
  moved: ReportContext[];
  /** More are owed than one sheet takes. */
  more: boolean;
};

/**
 * All that the actor's units owe of closed periods, and what came back to be corrected, to be reported in one pass: one
 * statement. What waits for a unit's head is not among it.
 */
export async function sheetOf(
  actor: Actor,
  locale: NumberLocale,
  asked: readonly string[] = [],
): Promise<Sheet> {
  const ids = asked.filter(isId);
  const isBack = sql`(r.state = 'returned'
    OR EXISTS (SELECT FROM hand_up b WHERE b.report_id = r.id AND b.back_at IS NOT NULL))`;
  const owed = sql`r.state IN ('expected', 'draft', 'returned') AND (p.ends_on < ${actor.today}::date OR ${isBack})
    AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'done')
    AND NOT EXISTS (SELECT FROM hand_up h WHERE h.report_id = r.id AND h.back_at IS NULL)`;
  const which = sql`((${owed}) OR r.id = ANY(${ids}::uuid[]))`;
  const reach = within(scopesFor(actor, "report:submit"));
  const found = await readAsActor(actor, (read) =>
    read<ReportRow>(sql`${reportContextsSql(actor, which, reach)}
     ORDER BY r.due_on, t.code, p.ends_on, u.name, a.occurrence, r.id LIMIT ${MOST_ROWS + 1}::int`),
  );
  const isMoved = ({ context }: ReportRow) => ids.includes(context.id);
  const rows = found.filter((report) => !isMoved(report));
  return {
    reports: rows.slice(0, MOST_ROWS).map((report) => {
      const row = sheetRowOf(report, locale);
      return {
        context: report.context,
        row: row && saidRow(row, { locale, today: actor.today }),
        begun: report.draft !== null,
      };
    }),
    moved: found.filter(isMoved).map(({ context }) => context),
    more: rows.length > MOST_ROWS,
  };
}
