import type { Read } from "#lib/db/door.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";

/** What a deed was done to, as its own page calls it. */
export type Subject = { name: string; nameEn: string | null; period: PeriodShown | null };

type About = { entity: string; entityId: string | null };

/** The task and period of reports, the task of assignments, tasks and documents themselves; what has no name has none. */
export async function nameSubjects<Row extends About>(
  read: Read,
  rows: readonly Row[],
): Promise<(Row & { subject: Subject | null })[]> {
  const of = (entity: string) => [
    ...new Set(
      rows.flatMap((row) => (row.entity === entity && row.entityId ? [row.entityId] : [])),
    ),
  ];
  const found = await read<Subject & { id: string }>(sql`
    SELECT r.id, t.title AS name, t.title_en AS "nameEn", ${PERIOD_OF_P}::jsonb AS period
      FROM report r JOIN period p ON p.id = r.period_id JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id WHERE r.id = ANY(${of("report")}::uuid[])
     UNION ALL
    SELECT a.id, t.title, t.title_en, NULL FROM assignment a JOIN task t ON t.id = a.task_id
     WHERE a.id = ANY(${of("assignment")}::uuid[])
     UNION ALL
    SELECT t.id, t.title, t.title_en, NULL FROM task t WHERE t.id = ANY(${of("task")}::uuid[])
     UNION ALL
    SELECT d.id, d.number, NULL, NULL FROM directive d WHERE d.id = ANY(${of("directive")}::uuid[])`);
  const subjects = new Map(found.map(({ id, ...subject }) => [id, subject]));
  return rows.map((row) => ({ ...row, subject: subjects.get(row.entityId ?? "") ?? null }));
}
