import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { type Holiday, workCalendarOf } from "#lib/domain/holidays.ts";
import { type DayKind, dayKindOf, workingDayBefore } from "#lib/domain/next-year.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type CopySource, copySource, nextYearOf, type SourceTask, YEARS_AHEAD } from "./source.ts";

/** What the new deadline falls on; `instead` is the working day before, where it is none. */
export type Falls = { kind: DayKind; instead: CivilDate | null };
export type CopyPage = {
  source: CopySource;
  years: number[];
  tasks: (SourceTask & { falls: Falls | null })[];
  /** Years of new deadlines whose holidays are not in the table yet. */
  holidaysUnknown: number[];
};

/** The page on which a directive is copied into another year; null when it is out of reach. */
export async function copyPage(
  actor: Actor,
  id: string,
  year: number | null,
): Promise<CopyPage | null> {
  return readAsActor(actor, async (read) => {
    const source = await copySource(read, actor, id, year);
    if (!source) return null;
    const holidays = await read<Pick<Holiday, "day" | "kind">>(
      sql`SELECT day::text AS day, kind::text AS kind FROM holiday`,
    );
    const calendar = workCalendarOf(holidays);
    const known = new Set(holidays.map(({ day }) => yearOf(day)));
    const falls = (day: CivilDate | null): Falls | null => {
      if (!day) return null;
      const kind = dayKindOf(day, calendar);
      return { kind, instead: kind === "working" ? null : workingDayBefore(day, calendar) };
    };
    const tasks = source.tasks.map((task) => ({ ...task, falls: falls(task.newDueOn) }));
    const years = new Set(tasks.flatMap(({ newDueOn }) => (newDueOn ? [yearOf(newDueOn)] : [])));
    const first = nextYearOf(source.issuedOn, actor.today);
    return {
      source,
      tasks,
      years: Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => first + ahead),
      holidaysUnknown: [...years].filter((one) => !known.has(one)).toSorted((a, b) => a - b),
    };
  });
}
