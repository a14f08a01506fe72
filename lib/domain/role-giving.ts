import { type Term, tenureOf } from "./account-state.ts";
import type { CivilDate } from "./civil-date.ts";
import {
  type Actor,
  LINES,
  type Line,
  type Place,
  type Role,
  reaches,
  scopesFor,
} from "./policy.ts";

/** A role at a unit as it is given: on a line, for all groups of tasks (null) or for some. */
export type Seat = { line: Line; place: Place; taskGroupIds: readonly string[] | null };

/** A role that an account has, had, or will have. */
export type HeldSeat = Seat & Term & { id: string; role: Role };

/**
 * Whether the actor may give this role, and take it: at the own unit or below it, on a line that the actor himself
 * administers (the other line leads elsewhere), and for no more groups of tasks than his own.
 */
export function maySeat(actor: Actor, { line, place, taskGroupIds }: Seat): boolean {
  return scopesFor(actor, "people:manage").some(
    (scope) =>
      scope.line === line &&
      reaches(scope, place) &&
      (scope.taskGroupIds === null ||
        (taskGroupIds?.every((id) => scope.taskGroupIds?.includes(id)) ?? false)),
  );
}

/**
 * Whether the actor may do what concerns an account as a whole: close it, or open a new way in. Whoever does that
 * could come in with all of its roles, so every role that it has or will have must be the actor's to give; of an
 * account that has none any more every one that it had. A role at a unit that stands nowhere leads to nothing; an
 * account that has only such ones is theirs who administer those units on whatever line.
 */
export function governs(actor: Actor, seats: readonly HeldSeat[], today: CivilDate): boolean {
  const leading = seats.filter(
    ({ line, place }) => (line === "command" ? place.commandPath : place.localPath) !== null,
  );
  if (leading.length === 0)
    return seats.every((seat) => LINES.some((line) => maySeat(actor, { ...seat, line })));
  const lasting = leading.filter((seat) => tenureOf(seat, today) !== "earlier");
  return (lasting.length > 0 ? lasting : leading).every((seat) => maySeat(actor, seat));
}

type Who = Pick<Actor, "accountId" | "actingFor">;

/** The actor's own account, and that of the one in whose place the actor works. */
export function oneself({ accountId, actingFor }: Who): string[] {
  return actingFor ? [accountId, actingFor.accountId] : [accountId];
}

/** Nobody gives himself a role, nor decides about what he did himself: in whose place he did it or now decides. */
export function isOneself(actor: Who, other: string | null): boolean {
  return other !== null && oneself(actor).includes(other);
}

/** Whether without this role its holder administers nothing any more today. */
export function isLastAdminRole(
  seats: readonly Pick<HeldSeat, "id" | "role" | "from" | "to">[],
  id: string,
  today: CivilDate,
): boolean {
  const admin = seats.filter((seat) => seat.role === "admin" && tenureOf(seat, today) === "now");
  return admin.length === 1 && admin[0]?.id === id;
}
