import { readAsActor } from "#lib/db/door.ts";
import { isMissing, PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { counted } from "./counted.ts";
import { queueScope, waitsForMe } from "./queue-scope.ts";

/** The figures of the overview that count reports of all periods. */
export const FIGURES = ["waiting", "missing", "returned"] as const;
export type Figure = (typeof FIGURES)[number];

export type FigureFilter = {
  of: Figure;
  group: string | null;
  task: string | null;
  /** The report that the page begins behind. */
  after: string | null;
};

export type FigureReport = {
  reportId: string;
  taskId: string;
  periodId: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  occurrence: number;
  period: PeriodShown;
  dueOn: CivilDate;
};

export type FigureReports = {
  /** As the overview counts them. */
  count: number;
  rows: FigureReport[];
  next: string | null;
};

const PAGE = 100;

/** The reports behind a figure of the overview, of all periods, a page at a time: those first that were due first. */
export async function reportsOfFigure(
  actor: Actor,
  { of, group, task, after }: FigureFilter,
  page = PAGE,
): Promise<FigureReports> {
  const { listed, decidesOn, givesOpinion } = queueScope(actor);
  const behind = isId(after)
    ? sql`(r.due_on, r.id) > (SELECT l.due_on, l.id FROM report l WHERE l.id = ${after}::uuid)`
    : sql`true`;
  return readAsActor(actor, async (read) => {
    const found = await read<FigureReport & { count: number }>(sql`
      WITH seen AS MATERIALIZED (
        SELECT a.id, a.task_id, a.occurrence, a.waiting, u.short_name AS unit, u.name_en AS unit_en,
               ${decidesOn} AS decides_on, ${givesOpinion} AS gives_opinion
          FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
         WHERE ${listed} AND ${counted}
           AND (${group}::uuid IS NULL OR t.task_group_id = ${group}::uuid)
           AND (${task}::uuid IS NULL OR t.id = ${task}::uuid)
      ), found AS MATERIALIZED (
        SELECT r.id, r.period_id, r.due_on, q.task_id, q.occurrence, q.unit, q.unit_en
          FROM seen q JOIN report r ON r.assignment_id = q.id
         WHERE ${isOf(of, actor)}
      )
      SELECT r.id AS "reportId", r.task_id AS "taskId", r.period_id AS "periodId", r.unit, r.unit_en AS "unitEn",
             t.title, t.title_en AS "titleEn", r.occurrence, ${PERIOD_OF_P} AS period, r.due_on AS "dueOn",
             (SELECT count(*) FROM found)::int AS count
        FROM found r JOIN task t ON t.id = r.task_id JOIN period p ON p.id = r.period_id
       WHERE ${behind}
       ORDER BY r.due_on, r.id LIMIT ${page + 1}::int`);
    const rows = found.slice(0, page);
    const last = found.length > page ? rows.at(-1) : undefined;
    return { count: found[0]?.count ?? 0, rows, next: last?.reportId ?? null };
  });
}

function isOf(figure: Figure, { today }: Actor): Sql {
  switch (figure) {
    case "waiting":
      return sql`q.waiting > 0 AND ${waitsForMe}`;
    case "missing":
      return sql`r.state IN ('expected', 'draft', 'returned') AND ${isMissing(today)}`;
    case "returned":
      return sql`r.state = 'returned'`;
  }
}
