import { type Read, readAsActor } from "#lib/db/door.ts";
import { CONTENT_OF_V, PERIOD_OF_P, STANDING_OF_B } from "#lib/db/report-parts.ts";
import { unitWithin, within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { symbolOfUnit } from "#lib/db/unit-symbol.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { readReportForm } from "#lib/domain/read-report-form.ts";
import type { ReportContent } from "#lib/domain/report-content.ts";
import { canSubmit } from "#lib/domain/report-status.ts";
import type { Named } from "#lib/i18n/named.ts";
import { MOST_ROWS } from "./input.ts";
import { readDraft } from "./kept-draft.ts";
import {
  type ReportContext,
  type ReportRow,
  reportContextsSql,
  shapeOf,
} from "./report-context.ts";

/** A report on the paper of its period; `unsent`: what its unit has typed and not sent. */
export type PaperReport = { context: ReportContext; said: ReportContent; unsent: boolean };

/** What a unit reports of one period, as it goes on paper. */
export type PeriodPaper = {
  unit: Named & { id: string; shortName: string; levelKey: string; symbol: string | null };
  period: PeriodShown;
  /** By document and task. */
  reports: PaperReport[];
  /** Owed, and nothing to show of it. */
  missing: ReportContext[];
  /** There are more than these many, which are left out; null: it has all. */
  cutAt: number | null;
  /** The paper is of this report alone. */
  single: ReportContext | null;
};

/** The paper of a unit for a period; null when there is none within reach. Its own people see what they have not sent, too. */
export function periodPaper(
  actor: Actor,
  { periodId, unitId }: { periodId: string; unitId: string },
  most = MOST_ROWS,
): Promise<PeriodPaper | null> {
  if (!isId(periodId) || !isId(unitId)) return Promise.resolve(null);
  return paper(actor, sql`r.period_id = ${periodId}::uuid AND a.unit_id = ${unitId}::uuid`, most);
}

/** The paper of one report. */
export async function reportPaper(actor: Actor, reportId: string): Promise<PeriodPaper | null> {
  if (!isId(reportId)) return null;
  const found = await paper(actor, sql`r.id = ${reportId}::uuid`);
  return found && { ...found, single: found.reports[0]?.context ?? null };
}

async function paper(actor: Actor, which: Sql, most = MOST_ROWS): Promise<PeriodPaper | null> {
  const reach = within([...scopesFor(actor, "report:submit"), ...scopesFor(actor, "report:read")]);
  return readAsActor(actor, async (read) => {
    const found = await read<ReportRow>(sql`${reportContextsSql(actor, which, reach)}
      ORDER BY d.issued_on, d.number, t.code, a.occurrence, r.id LIMIT ${most + 1}::int`);
    const rows = found.slice(0, most);
    const [first] = rows;
    const unit = first && (await unitOf(read, first.context.unit.id, actor.today));
    if (!unit) return null;
    const standing = await standingOf(read, rows);
    const reports: PaperReport[] = [];
    const missing: ReportContext[] = [];
    for (const row of rows) {
      const shown = shownOf(row, standing.get(row.context.id), actor);
      if (shown) reports.push(shown);
      else missing.push(row.context);
    }
    const cutAt = found.length > most ? most : null;
    return { unit, period: first.context.period, reports, missing, cutAt, single: null };
  });
}

async function unitOf(read: Read, id: string, today: CivilDate) {
  const [unit] = await read<PeriodPaper["unit"]>(sql`
    SELECT u.id, u.name, u.name_en AS "nameEn", u.short_name AS "shortName", u.level_key AS "levelKey",
           ${symbolOfUnit(today)} AS symbol
      FROM unit u WHERE u.id = ${id}::uuid`);
  return unit;
}

/** What was approved of reports whose correction was recalled. */
async function standingOf(
  read: Read,
  rows: readonly ReportRow[],
): Promise<Map<string, ReportContent>> {
  const ids = rows.flatMap(({ context }) => (context.state === "draft" ? [context.id] : []));
  if (ids.length === 0) return new Map();
  const found = await read<{ id: string; content: ReportContent }>(sql`
    SELECT b.id, ${CONTENT_OF_V} AS content FROM report b
      JOIN report_version v ON v.report_id = b.id AND v.number = ${STANDING_OF_B}
     WHERE b.id = ANY(${ids}::uuid[])`);
  return new Map(found.map(({ id, content }) => [id, content]));
}

function shownOf(
  { context, draft: stored }: ReportRow,
  standing: ReportContent | undefined,
  { today }: Actor,
): PaperReport | null {
  const { state, mine, current } = context;
  const draft = mine && canSubmit(state) ? readDraft(stored).draft : null;
  const read =
    draft && readReportForm(shapeOf(context), draft.fields, { locale: draft.locale, today });
  if (read?.ok) return { context, said: read.content, unsent: true };
  const sent = state === "expected" || state === "draft" ? standing : current?.content;
  return sent ? { context, said: sent, unsent: false } : null;
}

/** A period of a unit, with how far its reports are. */
export type PaperPeriod = {
  id: string;
  period: PeriodShown;
  unitId: string;
  unitName: string;
  unitNameEn: string | null;
  reports: number;
  sent: number;
};

const MOST_PERIODS = 36;

/** The periods of the units that the actor reports for, the newest first. */
export async function paperPeriods(actor: Actor): Promise<PaperPeriod[]> {
  return readAsActor(actor, (read) =>
    read<PaperPeriod>(sql`
    SELECT p.id, ${PERIOD_OF_P} AS period, u.id AS "unitId", u.name AS "unitName", u.name_en AS "unitNameEn",
           count(*)::int AS reports, (count(*) FILTER (WHERE b.state <> 'expected' AND ${STANDING_OF_B} IS NOT NULL))::int AS sent
      FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN report b ON b.assignment_id = a.id JOIN period p ON p.id = b.period_id
     WHERE ${unitWithin(scopesFor(actor, "report:submit"))}
     GROUP BY p.id, u.id ORDER BY p.ends_on DESC, p.cadence, u.name, u.id LIMIT ${MOST_PERIODS}::int`),
  );
}
