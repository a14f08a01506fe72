import { type Read, readAsActor } from "#lib/db/door.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { DifficultyState } from "#lib/domain/difficulty-status.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { MOST_ITEMS } from "./limits.ts";
import { type Reach, reachOf } from "./reach.ts";

const PAGE = 50;

export const VIEWS = ["to-answer", "passed-up", "raised", "below"] as const;
export type View = (typeof VIEWS)[number];
export const SHOWN_STATES = ["waiting", "answered", "all"] as const;
export type ShownState = (typeof SHOWN_STATES)[number];
export const KINDS = ["difficulty", "proposal"] as const;
export const AGES = ["15", "30", "90"] as const;

/** As it stands in the address; what it names and is none is passed over. */
export type DifficultyFilter = {
  view: View;
  state: ShownState;
  kind?: (typeof KINDS)[number];
  /** In days since it was raised. */
  older?: (typeof AGES)[number];
  /** The unit that has it. */
  holder?: string;
  /** Those with the same words as this one, which the same unit has. */
  like?: string;
  after?: string;
};

type Person = { by: string | null; byEn: string | null; at: string };

export type ListedDifficulty = {
  id: string;
  isProposal: boolean;
  text: string;
  state: DifficultyState;
  raisedAt: string;
  heldSince: string;
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  holder: string;
  holderEn: string | null;
  /** The actor may answer it. */
  mine: boolean;
  /** Others with the same words that wait at the same unit. */
  alike: number;
  /** Oldest first. */
  passes: (Person & {
    from: string;
    fromEn: string | null;
    to: string;
    toEn: string | null;
    opinion: string;
  })[];
  answered: (Person & { answer: string }) | null;
};

export type DifficultyList = {
  rows: ListedDifficulty[];
  /** The last row shown, after which the next page begins. */
  next: string | null;
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
};

/** The views of an actor, the one to begin with first. */
export function viewsOf(actor: Actor): View[] {
  const leads = actor.memberships.some(({ role }) => role !== "officer");
  const offered: [boolean, View][] = [
    [mayAnywhere(actor, "difficulty:answer"), "to-answer"],
    [mayAnywhere(actor, "difficulty:answer"), "passed-up"],
    [mayAnywhere(actor, "report:submit"), "raised"],
    [leads && mayAnywhere(actor, "assignment:read"), "below"],
  ];
  return offered.flatMap(([has, view]) => (has ? [view] : []));
}

/** What units have asked of those above, a page at a time: what waits the oldest first, all else the newest first. */
export async function difficultyList(
  actor: Actor,
  filter: DifficultyFilter,
  page = PAGE,
): Promise<DifficultyList | null> {
  const views = viewsOf(actor);
  if (!views.includes(filter.view)) return null;
  const reach = reachOf(actor);
  return readAsActor(actor, async (read) => {
    const [counted] = await read<Record<View, number>>(countsSql(views, reach));
    const holders = await holdersOf(read, reach, filter);
    const limit = filter.like ? Math.max(MOST_ITEMS, page) : page;
    const at = momentOf(filter);
    const inOrder = filter.state === "waiting" ? sql`x.${at}, x.id` : sql`x.${at} DESC, x.id DESC`;
    const found = await read<ListedDifficulty>(sql`
      SELECT x.id, x.is_proposal AS "isProposal", x.text, x.state, x.raised_at AS "raisedAt", x.held_since AS "heldSince",
             a.id AS "assignmentId", ru.short_name AS unit, ru.name_en AS "unitEn", t.title, t.title_en AS "titleEn",
             hu.name AS holder, hu.name_en AS "holderEn", (x.state <> 'answered' AND ${reach.held}) AS mine,
             coalesce(alike.count, 0) AS alike,
             (SELECT coalesce(json_agg(json_build_object('from', fu.name, 'fromEn', fu.name_en,
                   'to', tu.name, 'toEn', tu.name_en, 'opinion', dp.opinion, 'at', dp.passed_at,
                   'by', c.title, 'byEn', c.title_en) ORDER BY dp.passed_at), '[]')
                FROM difficulty_pass dp JOIN unit fu ON fu.id = dp.from_id JOIN unit tu ON tu.id = dp.to_id
                JOIN account c ON c.id = dp.passed_by_id WHERE dp.difficulty_id = x.id) AS passes,
             CASE WHEN x.answered_at IS NOT NULL THEN json_build_object('answer', x.answer, 'at', x.answered_at,
                   'by', ac.title, 'byEn', ac.title_en) END AS answered
        FROM (SELECT x.* FROM ${TABLES} WHERE ${conditions(actor, reach, filter)}
               ORDER BY ${inOrder}
               LIMIT ${limit + 1}::int) x
        JOIN assignment a ON a.id = x.assignment_id
        JOIN task t ON t.id = a.task_id
        JOIN unit ru ON ru.id = x.unit_id
        JOIN unit hu ON hu.id = x.addressed_to_id
        LEFT JOIN (${alikeSql(filter, reach)}) alike ON alike.addressed_to_id = x.addressed_to_id AND alike.text = x.text
        LEFT JOIN account ac ON ac.id = x.answered_by_id
       ORDER BY ${inOrder}`);
    const rows = found.slice(0, limit);
    const next = found.length > limit ? (rows.at(-1)?.id ?? null) : null;
    const counts = views.map((view) => ({ view, count: counted?.[view] ?? 0 }));
    return { rows, next, counts, holders };
  });
}

const TABLES = sql`difficulty x JOIN assignment a ON a.id = x.assignment_id JOIN task t ON t.id = a.task_id`;
const WAITING = sql`x.state <> 'answered'`;

function inView(view: View, reach: Reach): Sql {
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

function countsSql(views: readonly View[], reach: Reach): Sql {
  const counts = views.map(
    (view) => sql`count(*) FILTER (WHERE ${inView(view, reach)})::int AS ${NAMES[view]}`,
  );
  return sql`SELECT ${join(counts, ", ")} FROM ${TABLES} WHERE ${WAITING}`;
}

const NAMES: Record<View, Sql> = {
  "to-answer": sql`"to-answer"`,
  "passed-up": sql`"passed-up"`,
  raised: sql`raised`,
  below: sql`below`,
};

function holdersOf(read: Read, reach: Reach, { view }: DifficultyFilter) {
  return read<DifficultyList["holders"][number]>(sql`
    SELECT hu.id, hu.name, hu.name_en AS "nameEn", q.count, q.oldest AS "oldestOn"
      FROM (SELECT x.addressed_to_id, count(*)::int AS count, civil_day(min(x.held_since)) AS oldest FROM ${TABLES}
             WHERE ${WAITING} AND ${inView(view, reach)} GROUP BY 1) q
      JOIN unit hu ON hu.id = q.addressed_to_id
     ORDER BY q.oldest, hu.search_name`);
}

/** What was answered goes by the day of its answer, all else by the day on which it was raised. */
function momentOf({ state }: DifficultyFilter): Sql {
  return state === "answered" ? sql`answered_at` : sql`raised_at`;
}

function conditions(actor: Actor, reach: Reach, filter: DifficultyFilter): Sql {
  const { view, state, kind, older, holder, like, after } = filter;
  const all: Sql[] = [inView(view, reach)];
  if (state === "waiting") all.push(WAITING);
  if (state === "answered") all.push(sql`x.state = 'answered'`);
  if (kind) all.push(sql`x.is_proposal = ${kind === "proposal"}`);
  if (older) all.push(sql`civil_day(x.raised_at) < ${actor.today}::date - ${Number(older)}::int`);
  if (isId(holder)) all.push(sql`x.addressed_to_id = ${holder}::uuid`);
  if (isId(like))
    all.push(
      sql`(x.addressed_to_id, x.text) = (SELECT l.addressed_to_id, l.text FROM difficulty l WHERE l.id = ${like}::uuid)`,
    );
  if (isId(after)) {
    const last = sql`(SELECT l.${momentOf(filter)}, l.id FROM difficulty l WHERE l.id = ${after}::uuid)`;
    const behind = state === "waiting" ? sql`>` : sql`<`;
    all.push(sql`(x.${momentOf(filter)}, x.id) ${behind} ${last}`);
  }
  return join(all, " AND ");
}

/** How many wait for the actor with the same words, by unit: only where they can be answered together. */
function alikeSql({ view, like }: DifficultyFilter, { held }: Reach): Sql {
  const offered = view === "to-answer" && !like;
  return sql`SELECT x.addressed_to_id, x.text, count(*)::int - 1 AS count FROM ${TABLES}
              WHERE ${offered ? sql`${WAITING} AND ${held}` : sql`false`} GROUP BY 1, 2`;
}
