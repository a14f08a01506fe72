import { areaNamed } from "#lib/db/area.ts";
import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";
import { builtShare, isMoneyAhead, paidShare } from "./money-ahead-sql.ts";

/** How far ahead a deadline is worth a line among the exceptions. */
export const DEADLINE_DAYS = 30;

/** One of many: the one that an exception names, with the assignment it leads to. */
export type Named = {
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  /** The province or department above the unit. */
  area: { name: string; nameEn: string | null } | null;
  task: string;
  taskEn: string | null;
  on: CivilDate;
};

/** What runs ahead: the next day of deadlines, and money. */
export type FoundAhead = {
  /** The task most of which falls due on the next day of deadlines. */
  nextDeadline: {
    taskId: string;
    task: string;
    taskEn: string | null;
    on: CivilDate;
    open: number;
  } | null;
  /** Main works of the counted assignments whose money runs more than ten points ahead of what stands; the furthest. */
  moneyAhead: { works: number; furthest: (Named & { paid: number; built: number }) | null };
};

/** The one of rows `o` with its names, which are joined last: of thousands one is shown. */
export const NAMED: Sql = sql`o.id AS "assignmentId", n.short_name AS unit, n.name_en AS "unitEn",
  ${areaNamed(sql`n`)} AS area, k.title AS task,
  k.title_en AS "taskEn", o.day AS "on"`;
export const NAMES: Sql = sql`JOIN unit n ON n.id = o.unit_id JOIN task k ON k.id = o.task_id`;

/** A common table `paid`, after `reach`. */
export function paidAhead(extent: Extent): Sql {
  return sql`paid AS (
      SELECT DISTINCT ON (w.id) a.id, a.unit_id, a.task_id, ${extent.today}::date AS day,
             ${builtShare}::float8 AS built, ${paidShare}::float8 AS paid
        FROM ${assignmentsInReach(extent)}
        JOIN assignment_works x ON x.assignment_id = a.id
        JOIN works w ON w.id = x.works_id AND w.unit_id = a.unit_id
       WHERE ${isMoneyAhead} AND ${counted(extent)}
       ORDER BY w.id, a.id)`;
}

/** The columns of `FoundAhead`; `reach` and `paid` are known. */
export function aheadColumns(extent: Extent): Sql {
  const { today } = extent;
  return sql`
      (SELECT to_json(one) FROM (
        SELECT d.*, k.title AS task, k.title_en AS "taskEn" FROM (
          SELECT a.task_id AS "taskId", a.due_on AS "on", count(*) AS open FROM ${assignmentsInReach(extent)}
           WHERE a.ended_on IS NULL AND a.done_on IS NULL AND ${counted(extent)}
             AND a.due_on BETWEEN ${today}::date AND ${addDays(today, DEADLINE_DAYS)}::date
           GROUP BY a.task_id, a.due_on ORDER BY a.due_on, count(*) DESC, a.task_id LIMIT 1) d
          JOIN task k ON k.id = d."taskId") one) AS "nextDeadline",
      json_build_object(
        'works', (SELECT count(*) FROM paid),
        'furthest', (SELECT to_json(one) FROM (SELECT ${NAMED}, o.paid, o.built FROM (
            SELECT * FROM paid ORDER BY paid - built DESC, id LIMIT 1) o ${NAMES}) one)) AS "moneyAhead"`;
}

/** These alone, for a page that counts the other exceptions by their age. */
export async function findAhead(read: Read, extent: Extent): Promise<FoundAhead> {
  const [row] = await read<FoundAhead>(
    sql`WITH ${reach(extent)}, ${paidAhead(extent)} SELECT ${aheadColumns(extent)}`,
  );
  if (!row) throw new Error("a statement without FROM gave no row");
  return row;
}
