import { join, type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, looksBelow, mayAnywhere } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { addWorkingDays, type WorkCalendar } from "#lib/domain/working-days.ts";
import type { Reach } from "./reach.ts";

export const VIEWS = ["to-answer", "passed-up", "raised", "below"] as const;
export type View = (typeof VIEWS)[number];
export const SHOWN_STATES = ["waiting", "answered", "all"] as const;
export type ShownState = (typeof SHOWN_STATES)[number];
export const KINDS = ["difficulty", "proposal"] as const;
export const AGES = ["10", "20", "60"] as const;

/** As it stands in the address; what it names and is none is passed over. */
export type DifficultyFilter = {
  view: View;
  state: ShownState;
  kind?: (typeof KINDS)[number];
  /** In working days since it was raised. */
  older?: (typeof AGES)[number];
  /** The unit that has it. */
  holder?: string;
  /** Of tasks of this group; from the units of this province or department. */
  group?: string;
  area?: string;
  /** Words of it, or of the unit that raised it. */
  q?: string;
  /** Those with the wording of this one, one by one. */
  like?: string;
  after?: string;
};

/** What narrows a list down, as the address and the forms on the page carry it. */
export const NARROWING = [
  "view",
  "state",
  "kind",
  "older",
  "holder",
  "group",
  "area",
  "q",
] as const satisfies readonly (keyof DifficultyFilter)[];

/** Who asks, what is within reach, on which day and by which calendar. */
export type Asking = { reach: Reach; today: CivilDate; calendar: WorkCalendar };

/** The views of an actor, the one to begin with first. */
export function viewsOf(actor: Actor): View[] {
  const offered: [boolean, View][] = [
    [mayAnywhere(actor, "difficulty:answer"), "to-answer"],
    [mayAnywhere(actor, "difficulty:answer"), "passed-up"],
    [mayAnywhere(actor, "report:submit"), "raised"],
    [looksBelow(actor) && mayAnywhere(actor, "assignment:read"), "below"],
  ];
  return offered.flatMap(([has, view]) => (has ? [view] : []));
}

export const TABLES = sql`difficulty x JOIN assignment a ON a.id = x.assignment_id JOIN task t ON t.id = a.task_id`;
export const WAITING = sql`x.state <> 'answered'`;

export function inView(view: View, reach: Reach): Sql {
  switch (view) {
    case "to-answer":
      return reach.held;
    case "passed-up":
      return reach.passedOn;
    case "raised":
      return reach.raised;
    case "below":
      return reach.below;
  }
}

/** What was answered goes by the day of its answer, all else by the day on which it was raised. */
export function momentOf({ state }: DifficultyFilter): Sql {
  return state === "answered" ? sql`answered_at` : sql`raised_at`;
}

/** What waits comes the oldest first, all else the newest first: the order of `moment` and `id`, and what is behind. */
export function orderOf({ state }: DifficultyFilter): { direction: Sql; behind: Sql } {
  return state === "waiting"
    ? { direction: sql`ASC`, behind: sql`>` }
    : { direction: sql`DESC`, behind: sql`<` };
}

/** What the filter lets through of `TABLES`, wherever a page begins. */
export function conditions(filter: DifficultyFilter, { reach, today, calendar }: Asking): Sql {
  const { view, state, kind, older, holder, group, area, q, like } = filter;
  const all: Sql[] = [inView(view, reach)];
  if (state === "waiting") all.push(WAITING);
  if (state === "answered") all.push(sql`x.state = 'answered'`);
  if (kind) all.push(sql`x.is_proposal = ${kind === "proposal"}`);
  if (older)
    all.push(
      sql`civil_day(x.raised_at) < ${addWorkingDays(today, -Number(older), calendar)}::date`,
    );
  if (isId(holder)) all.push(sql`x.addressed_to_id = ${holder}::uuid`);
  if (isId(group)) all.push(sql`t.task_group_id = ${group}::uuid`);
  if (isId(area)) all.push(raisedIn(area));
  for (const word of wordsOf(q)) all.push(saysWord(word));
  if (isId(like)) all.push(wordedAs([like]));
  return join(all, " AND ");
}

const MOST_WORDS = 8;

function wordsOf(q = ""): string[] {
  return searchKey(q).split(" ").filter(Boolean).slice(0, MOST_WORDS);
}

function raisedIn(areaId: string): Sql {
  return sql`EXISTS (SELECT FROM unit ru JOIN unit ar ON starts_with(ru.command_path, ar.command_path)
                      WHERE ru.id = x.unit_id AND ar.id = ${areaId}::uuid)`;
}

function saysWord(word: string): Sql {
  return sql`(strpos(search_key(x.text), ${word}) > 0
    OR EXISTS (SELECT FROM unit ru WHERE ru.id = x.unit_id AND strpos(ru.search_name, ${word}) > 0))`;
}

/** With the words of one of these about the same task, of the same kind. */
export function wordedAs(ids: readonly string[]): Sql {
  return sql`(x.wording, x.is_proposal, a.task_id) IN (
    SELECT l.wording, l.is_proposal, la.task_id FROM difficulty l JOIN assignment la ON la.id = l.assignment_id
     WHERE l.id = ANY(${[...ids]}::uuid[]))`;
}
