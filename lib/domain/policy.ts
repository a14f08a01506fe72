import type { CivilDate } from "./civil-date.ts";
import { depthOf } from "./unit-path.ts";

/** The two leaderships of a unit: vertical, and by the local Party committee. */
export const LINES = ["command", "local"] as const;
export type Line = (typeof LINES)[number];
export const ROLES = ["officer", "head", "reviewer", "leader", "admin", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** A role at a unit, in force today. `path` is the unit's path on the membership's line. */
export type Membership = {
  role: Role;
  line: Line;
  unitId: string;
  unitName: string;
  unitNameEn: string | null;
  levelKey: string;
  path: string;
  /** Limited to these groups of tasks; null is all of them. */
  taskGroupIds: readonly string[] | null;
};

/** Somebody who is away, in whose place the actor may work through a day. */
export type StandIn = {
  delegationId: string;
  accountId: string;
  title: string;
  titleEn: string | null;
  lastDay: CivilDate;
};

/** Who asks, read fresh from the database for each request. */
export type Actor = {
  accountId: string;
  title: string;
  titleEn: string | null;
  /** The database's day in Việt Nam. */
  today: CivilDate;
  /** What the actor may do now: the own roles, or those of the one in whose place the actor works. */
  memberships: readonly Membership[];
  /** In whose place the actor works now; every deed says so. */
  actingFor?: StandIn | undefined;
  /** In whose places the actor could work today. */
  standsInFor?: readonly StandIn[] | undefined;
};

/** Where a unit stands on both lines; null where it stands on none. */
export type Place = { commandPath: string | null; localPath: string | null };

/** How far below (or at) the membership's unit a deed reaches. */
export type Reach = "own" | "children" | "subtree";

/** A piece of the country in which an actor may do a deed: a condition for a query. */
export type Scope = {
  line: Line;
  path: string;
  unitId: string;
  reach: Reach;
  taskGroupIds: readonly string[] | null;
};

const read = {
  "assignment:read": "subtree",
  "dashboard:read": "subtree",
  "directive:read": "subtree",
  "report:read": "subtree",
} as const satisfies Partial<Record<string, Reach>>;

/** The whole policy: what each role may do, and how far from its unit. */
const GRANTS = {
  officer: {
    ...read,
    "report:submit": "own",
    "extension:ask": "own",
    "assignment:refuse": "own",
    "instruction:answer": "own",
    "assignment:comment": "own",
  },
  // Signs for the unit where the unit wants it, and may write like its officers.
  head: {
    ...read,
    "report:submit": "own",
    "report:sign-off": "own",
    "extension:ask": "own",
    "assignment:refuse": "own",
    "instruction:answer": "own",
    "office:manage": "own",
    "assignment:comment": "own",
  },
  // The unit directly above decides: a ministry does not decide what a province has to.
  reviewer: {
    ...read,
    "report:review": "children",
    "report:opinion": "children",
    "report:urge": "children",
    "extension:decide": "children",
    "threshold:set": "own",
    "difficulty:answer": "own",
    "instruction:answer": "own",
    "assignment:comment": "subtree",
  },
  // A committee's members give their word where the command line decides; they do not decide.
  leader: {
    ...read,
    "report:opinion": "children",
    "report:urge": "children",
    "difficulty:answer": "own",
    "instruction:give": "subtree",
    "instruction:follow": "own",
    "instruction:answer": "own",
    "assignment:comment": "subtree",
  },
  admin: {
    ...read,
    "assignment:assign": "subtree",
    "assignment:change": "subtree",
    "assignment:comment": "subtree",
    "directive:write": "subtree",
    "people:manage": "subtree",
    "unit:manage": "subtree",
    // How an office works: whether its head signs, which Word file its reports go out in.
    "office:manage": "subtree",
    "threshold:set": "own",
    // One for all units: kept at the top, see `isAtTop`.
    "calendar:manage": "own",
    "task-group:manage": "own",
  },
  auditor: { ...read, "audit:read": "subtree" },
} as const satisfies Record<Role, Partial<Record<string, Reach>>>;

type DeedOf<R extends Role> = keyof (typeof GRANTS)[R];
export type Deed = { [R in Role]: DeedOf<R> }[Role];

/** Where the actor may do the deed; empty is nowhere. */
export function scopesFor(actor: Actor, deed: Deed): Scope[] {
  return actor.memberships.flatMap(({ role, line, path, unitId, taskGroupIds }) => {
    const reach = (GRANTS[role] as Partial<Record<Deed, Reach>>)[deed];
    return reach ? [{ line, path, unitId, reach, taskGroupIds }] : [];
  });
}

/** The roles that bring the right to a deed, for a query about other people. */
export function rolesThatMay(deed: Deed): Role[] {
  return (Object.keys(GRANTS) as Role[]).filter((role) => deed in GRANTS[role]);
}

/** Whether the actor may do the deed anywhere at all: what a menu asks. */
export function mayAnywhere(actor: Actor, deed: Deed): boolean {
  return scopesFor(actor, deed).length > 0;
}

/** Whether the actor may do the deed at the root of a line: what is one for all units is theirs. */
export function isAtTop(actor: Actor, deed: Deed): boolean {
  return scopesFor(actor, deed).some(({ path }) => depthOf(path) === 1);
}

/** Whether the actor has more to look at than what the own unit does: everybody but its officers and its head. */
export function looksBelow(actor: Actor): boolean {
  return actor.memberships.some(({ role }) => role !== "officer" && role !== "head");
}

/**
 * The same truth as the query fragment `within`, for a unit that was already read and a task of this group (null:
 * whatever the group).
 */
export function reaches(scope: Scope, place: Place, taskGroupId: string | null = null): boolean {
  if (!coversGroup(scope, taskGroupId)) return false;
  const path = scope.line === "command" ? place.commandPath : place.localPath;
  if (path === null || !path.startsWith(scope.path)) return false;
  const stepsBelow = path.slice(scope.path.length).split("/").length - 1;
  if (scope.reach === "own") return stepsBelow === 0;
  return scope.reach === "subtree" || stepsBelow === 1;
}

function coversGroup(scope: Scope, taskGroupId: string | null): boolean {
  return (
    taskGroupId === null || scope.taskGroupIds === null || scope.taskGroupIds.includes(taskGroupId)
  );
}
