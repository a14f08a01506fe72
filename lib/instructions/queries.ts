import { readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { InstructionState } from "#lib/domain/instruction-status.ts";
import { type Actor, looksBelow, mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import { type NamedBeside, namesBeside } from "./beside.ts";
import {
  INSTRUCTIONS,
  IS_FOLLOWED,
  isAnsweredSince,
  isOwnedBelow,
  LAST_ANSWER,
  type Reach,
  reachOf,
} from "./reach.ts";

const PAGE = 50;

export const VIEWS = ["to-answer", "given", "below"] as const;
export type View = (typeof VIEWS)[number];
/** `followed`: neither accepted nor withdrawn. */
export const SHOWN_STATES = [
  "followed",
  "overdue",
  "open",
  "answered",
  "accepted",
  "withdrawn",
  "all",
] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

export type InstructionFilter = {
  view: View;
  state: ShownState;
  owner?: string;
  /** At this unit or below it. */
  below?: string;
  /** Answered on this day or after it. */
  since?: CivilDate;
  /** Given to several units at once, under this id. */
  together?: string;
  after?: string;
};

export type ListedInstruction = {
  id: string;
  text: string;
  state: InstructionState;
  dueOn: CivilDate;
  givenAt: string;
  owner: string;
  ownerEn: string | null;
  from: string;
  fromEn: string | null;
  /** As its writer was told; `beside` says it to whoever reads. */
  aboutLabel: string | null;
  beside: NamedBeside | null;
  title: string | null;
  titleEn: string | null;
  /** The last answer, and when it was given. */
  answer: string | null;
  answeredAt: string | null;
};

export type OwnerCount = {
  id: string;
  name: string;
  nameEn: string | null;
  open: number;
  overdue: number;
  /** The earliest day to answer by of what is open. */
  oldestDueOn: CivilDate | null;
};

export type InstructionList = {
  rows: ListedInstruction[];
  next: string | null;
  /** In each view what is followed. */
  counts: { view: View; count: number }[];
  owners: OwnerCount[];
  /** The unit that was asked for by `below`; null where none was, or it is out of reach. */
  below: { name: string; nameEn: string | null } | null;
};

/** The views of an actor, the one to begin with first. */
export function viewsOf(actor: Actor): View[] {
  const offered: [boolean, View][] = [
    [mayAnywhere(actor, "instruction:follow"), "given"],
    [mayAnywhere(actor, "instruction:answer"), "to-answer"],
    [mayAnywhere(actor, "assignment:read") && looksBelow(actor), "below"],
  ];
  return offered.flatMap(([has, view]) => (has ? [view] : []));
}

/** Instructions, a page at a time: what is followed by the day to answer by, the settled the newest first. */
export async function instructionList(
  actor: Actor,
  filter: InstructionFilter,
  page = PAGE,
): Promise<InstructionList | null> {
  const views = viewsOf(actor);
  if (!views.includes(filter.view)) return null;
  const reach = reachOf(actor);
  const inOrder = isFollowed(filter.state) ? sql`i.due_on, i.id` : sql`i.due_on DESC, i.id DESC`;
  return readAsActor(actor, async (read) => {
    const counted = await read<{ view: View; count: number }>(
      join(
        views.map(
          (view) => sql`SELECT ${view}::text AS view, count(*)::int AS count FROM ${INSTRUCTIONS}
                         WHERE ${IS_FOLLOWED} AND ${inView(view, reach)}`,
        ),
        " UNION ALL ",
      ),
    );
    const owners = await read<OwnerCount>(ownersSql(actor, join(places(reach, filter), " AND ")));
    const found = await read<Omit<ListedInstruction, "beside"> & { about: string | null }>(sql`
      SELECT i.id, i.text, i.state, i.due_on AS "dueOn", i.given_at AS "givenAt", ou.name AS owner, ou.name_en AS "ownerEn",
             fu.name AS "from", fu.name_en AS "fromEn", i.about, i.about_label AS "aboutLabel", t.title, t.title_en AS "titleEn",
             said.text AS answer, said.at AS "answeredAt"
        FROM ${INSTRUCTIONS} ${LAST_ANSWER}
        JOIN unit ou ON ou.id = i.owner_unit_id
        JOIN unit fu ON fu.id = i.from_unit_id
       WHERE ${conditions(actor, reach, filter)}
       ORDER BY ${inOrder} LIMIT ${page + 1}::int`);
    const shown = found.slice(0, page);
    const besides = await namesBeside(
      read,
      actor,
      shown.map(({ about }) => about),
    );
    const rows = shown.map(({ about, ...row }) => ({
      ...row,
      beside: besides.get(about ?? "") ?? null,
    }));
    const counts = views.map((view) => ({
      view,
      count: counted.find((one) => one.view === view)?.count ?? 0,
    }));
    const [below] = isId(filter.below)
      ? await read<NonNullable<InstructionList["below"]>>(sql`
          SELECT u.short_name AS name, u.name_en AS "nameEn" FROM unit u
           WHERE u.id = ${filter.below}::uuid AND ${unitWithin(scopesFor(actor, "assignment:read"))}`)
      : [];
    return {
      rows,
      owners,
      counts,
      below: below ?? null,
      next: found.length > page ? (rows.at(-1)?.id ?? null) : null,
    };
  });
}

/** Who has how much open, the latest first. */
export function ownersSql(actor: Actor, condition: Sql): Sql {
  return sql`
    SELECT ou.id, ou.short_name AS name, ou.name_en AS "nameEn", q.open, q.overdue, q.oldest AS "oldestDueOn"
      FROM (SELECT i.owner_unit_id, count(*) FILTER (WHERE i.state = 'open')::int AS open,
                   count(*) FILTER (WHERE i.state = 'open' AND i.due_on < ${actor.today}::date)::int AS overdue,
                   min(i.due_on) FILTER (WHERE i.state = 'open') AS oldest
              FROM ${INSTRUCTIONS} WHERE ${IS_FOLLOWED} AND ${condition} GROUP BY 1) q
      JOIN unit ou ON ou.id = q.owner_unit_id
     ORDER BY q.oldest NULLS LAST, ou.search_name`;
}

function inView(view: View, reach: Reach): Sql {
  switch (view) {
    case "to-answer":
      return reach.owned;
    case "given":
      return reach.given;
    case "below":
      return reach.below;
  }
}

function isFollowed(state: ShownState): boolean {
  return !["accepted", "withdrawn", "all"].includes(state);
}

/** Whose they are, and since when; whichever state is shown. */
function places(reach: Reach, { view, below, since, together }: InstructionFilter): Sql[] {
  return [
    inView(view, reach),
    ...(isId(below) ? [isOwnedBelow(below)] : []),
    ...(since ? [isAnsweredSince(since)] : []),
    ...(isId(together) ? [sql`i.together_id = ${together}::uuid`] : []),
  ];
}

function conditions(actor: Actor, reach: Reach, filter: InstructionFilter) {
  const { state, owner, after } = filter;
  const all: Sql[] = [...places(reach, filter), inState(state, actor.today)];
  if (isId(owner)) all.push(sql`i.owner_unit_id = ${owner}::uuid`);
  if (isId(after)) {
    const last = sql`(SELECT l.due_on, l.id FROM instruction l WHERE l.id = ${after}::uuid)`;
    all.push(sql`(i.due_on, i.id) ${isFollowed(state) ? sql`>` : sql`<`} ${last}`);
  }
  return join(all, " AND ");
}

function inState(state: ShownState, today: CivilDate): Sql {
  switch (state) {
    case "followed":
      return IS_FOLLOWED;
    case "overdue":
      return sql`i.state = 'open' AND i.due_on < ${today}::date`;
    case "open":
      return sql`i.state = 'open'`;
    case "answered":
      return sql`i.state = 'answered'`;
    case "accepted":
    case "withdrawn":
      return sql`i.state = ${state}::"InstructionState"`;
    case "all":
      return sql`true`;
  }
}
