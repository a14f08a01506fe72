import { join, type Sql, sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, looksBelow, mayAnywhere } from "#lib/domain/policy.ts";
import { type Reach, WAITS_X } from "./reach.ts";

export const VIEWS = ["to-decide", "asked", "below"] as const;
export type View = (typeof VIEWS)[number];
export const SHOWN_STATES = ["waiting", "granted", "declined", "withdrawn", "all"] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** As it stands in the address; what it names and is none is passed over. */
export type ExtensionFilter = {
  view: View;
  state: ShownState;
  /** A group of tasks; a task. */
  group?: string;
  task?: string;
  after?: string;
};

/** The views of an actor, the one to begin with first. */
export function viewsOf(actor: Actor): View[] {
  const offered: [boolean, View][] = [
    [mayAnywhere(actor, "extension:decide"), "to-decide"],
    [mayAnywhere(actor, "extension:ask"), "asked"],
    [looksBelow(actor) && mayAnywhere(actor, "assignment:read"), "below"],
  ];
  return offered.flatMap(([has, view]) => (has ? [view] : []));
}

/** What waits is decided by others than who asked; what was decided is seen by all of the deciding unit. */
export function inView(view: View, { decides, asked, below, notOwn }: Reach): Sql {
  if (view === "asked") return asked;
  if (view === "below") return below;
  return sql`(${decides} AND (x.state <> 'asked' OR ${notOwn}))`;
}

function inState(state: ShownState): Sql {
  if (state === "waiting") return WAITS_X;
  return state === "all" ? sql`true` : sql`x.state = ${state}::"ExtensionState"`;
}

/** What waits by how soon its deadline is, all else by when it was last moved, the newest first. */
export function orderOf({ state }: Pick<ExtensionFilter, "state">, row = sql`x`): Sql {
  return state === "waiting"
    ? sql`${row}.due_on, ${row}.id`
    : sql`coalesce(${row}.decided_on, ${row}.asked_on) DESC, ${row}.id DESC`;
}

export function conditions(reach: Reach, filter: ExtensionFilter): Sql {
  const { view, state, group, task, after } = filter;
  const all: Sql[] = [inView(view, reach), inState(state)];
  if (isId(group)) all.push(sql`t.task_group_id = ${group}::uuid`);
  if (isId(task)) all.push(sql`t.id = ${task}::uuid`);
  if (isId(after)) {
    const key = (row: Sql) =>
      state === "waiting"
        ? sql`${row}.due_on, ${row}.id`
        : sql`coalesce(${row}.decided_on, ${row}.asked_on), ${row}.id`;
    const behind = state === "waiting" ? sql`>` : sql`<`;
    const last = sql`(SELECT ${key(sql`l`)} FROM extension_request l WHERE l.id = ${after}::uuid)`;
    all.push(sql`(${key(sql`x`)}) ${behind} ${last}`);
  }
  return join(all, " AND ");
}
