import { areaOfUnit } from "#lib/db/area.ts";
import { type Read, readAsActor } from "#lib/db/door.ts";
import { HOLIDAYS, type HolidayRow } from "#lib/db/holidays.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { workCalendarOf } from "#lib/domain/holidays.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import { type DifficultyFilter, inView, TABLES, type View, viewsOf, WAITING } from "./filter.ts";
import { type ItemPage, type ListedDifficulty, readItems } from "./items.ts";
import { type Reach, reachOf } from "./reach.ts";
import { type Superior, superiorsSql } from "./superiors.ts";
import { readWordings, type Wording } from "./wordings.ts";

/** One by one so many on a page: ticked, they still fit into an address. */
const ONE_BY_ONE = 100;

export type CountedChoice = { id: string; name: string; nameEn: string | null; count: number };

export type DifficultyHead = {
  /** What waits in each view that the actor has. */
  counts: { view: View; count: number }[];
  /** Who sits on what waits in this view, the longest first. */
  holders: {
    id: string;
    name: string;
    nameEn: string | null;
    count: number;
    oldestOn: CivilDate;
  }[];
  /** Of what waits in this view: the groups of its tasks, and the provinces or departments that it comes from. */
  groups: CountedChoice[];
  areas: CountedChoice[];
  /** By which ages are counted. */
  calendar: WorkCalendar;
  /** Somebody stands above a unit for which the actor answers. */
  mayPassUp: boolean;
};

/** Each wording once; or, where one was asked for with `like`, all that have it. */
export type DifficultyPage = DifficultyHead & {
  list:
    | { by: "wording"; wordings: Wording[]; next: string | null }
    | { by: "item"; rows: ListedDifficulty[]; next: string | null };
};

/** What units have asked of those above, a page at a time; null where the actor has no such view. */
export async function difficultyPage(
  actor: Actor,
  filter: DifficultyFilter,
): Promise<DifficultyPage | null> {
  const views = viewsOf(actor);
  if (!views.includes(filter.view)) return null;
  const reach = reachOf(actor);
  return readAsActor(actor, async (read) => {
    const answering = scopesFor(actor, "difficulty:answer").map(({ unitId }) => unitId);
    const above = answering.length > 0 ? await read<Superior>(superiorsSql(answering)) : [];
    const head = { ...(await headOf(read, views, reach, filter)), mayPassUp: above.length > 0 };
    const asking = { reach, today: actor.today, calendar: head.calendar };
    const list = filter.like
      ? { by: "item" as const, ...(await readItems(read, filter, asking, ONE_BY_ONE)) }
      : { by: "wording" as const, ...(await readWordings(read, filter, asking)) };
    return { ...head, list };
  });
}

/** The same one by one, as a file has it. */
export async function difficultyItems(
  actor: Actor,
  filter: DifficultyFilter,
  most: number,
): Promise<ItemPage | null> {
  if (!viewsOf(actor).includes(filter.view)) return null;
  return readAsActor(actor, async (read) => {
    const calendar = await workCalendar(read);
    return readItems(read, filter, { reach: reachOf(actor), today: actor.today, calendar }, most);
  });
}

/** Days off, by which "older than" is counted. */
export async function workCalendar(read: Read): Promise<WorkCalendar> {
  const [row] = await read<{ holidays: HolidayRow[] | null }>(sql`SELECT ${HOLIDAYS} AS holidays`);
  return workCalendarOf(row?.holidays ?? []);
}

type HeadRow = Record<View, number> & {
  holders: DifficultyHead["holders"] | null;
  groups: CountedChoice[] | null;
  areas: CountedChoice[] | null;
  holidays: HolidayRow[] | null;
};

async function headOf(
  read: Read,
  views: readonly View[],
  reach: Reach,
  { view: shown }: DifficultyFilter,
): Promise<Omit<DifficultyHead, "mayPassUp">> {
  const counts = views.map(
    (view) => sql`(count(*) FILTER (WHERE ${inView(view, reach)}))::int AS ${NAMES[view]}`,
  );
  const [row] = await read<HeadRow>(sql`
    SELECT c.*, ${HOLIDAYS} AS holidays,
           (SELECT json_agg(json_build_object('id', hu.id, 'name', hu.name, 'nameEn', hu.name_en, 'count', q.count,
                     'oldestOn', q.oldest) ORDER BY q.oldest, hu.search_name)
              FROM (SELECT x.addressed_to_id, count(*)::int AS count, civil_day(min(x.held_since)) AS oldest FROM ${TABLES}
                     WHERE ${WAITING} AND ${inView(shown, reach)} GROUP BY 1) q
              JOIN unit hu ON hu.id = q.addressed_to_id) AS holders,
           (SELECT json_agg(json_build_object('id', g.id, 'name', g.name_vi, 'nameEn', g.name_en, 'count', q.count)
                     ORDER BY g.ordinal)
              FROM (SELECT t.task_group_id, count(*)::int AS count FROM ${TABLES}
                     WHERE ${WAITING} AND ${inView(shown, reach)} GROUP BY 1) q
              JOIN task_group g ON g.id = q.task_group_id) AS groups,
           (SELECT json_agg(json_build_object('id', q.id, 'name', q.short_name, 'nameEn', q.name_en, 'count', q.count)
                     ORDER BY q.search_name)
              FROM (SELECT g.id, g.short_name, g.name_en, g.search_name, count(*)::int AS count
                      FROM ${TABLES} JOIN unit u ON u.id = x.unit_id ${areaOfUnit}
                     WHERE ${WAITING} AND ${inView(shown, reach)} AND g.id IS NOT NULL GROUP BY 1) q) AS areas
      FROM (SELECT ${join(counts, ", ")} FROM ${TABLES} WHERE ${WAITING}) c`);
  return {
    counts: views.map((view) => ({ view, count: row?.[view] ?? 0 })),
    holders: row?.holders ?? [],
    groups: row?.groups ?? [],
    areas: row?.areas ?? [],
    calendar: workCalendarOf(row?.holidays ?? []),
  };
}

const NAMES: Record<View, Sql> = {
  "to-answer": sql`"to-answer"`,
  "passed-up": sql`"passed-up"`,
  raised: sql`raised`,
  below: sql`below`,
};
