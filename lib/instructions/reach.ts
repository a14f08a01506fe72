import { unitWithin, within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Actor, type Scope, scopesFor } from "#lib/domain/policy.ts";

/** The tables of an instruction, with the task that it is about, if it is about one. */
export const INSTRUCTIONS: Sql = sql`instruction i
  LEFT JOIN assignment a ON a.id = i.assignment_id
  LEFT JOIN task t ON t.id = a.task_id`;

/** Neither accepted nor withdrawn. */
export const IS_FOLLOWED: Sql = sql`i.state IN ('open', 'answered')`;

/** To be joined: the last answer to `i`, as `said`. */
export const LAST_ANSWER: Sql = sql`LEFT JOIN LATERAL (
  SELECT s.text, s.at FROM instruction_step s
   WHERE s.instruction_id = i.id AND s.kind = 'answered' ORDER BY s.at DESC, s.id DESC LIMIT 1) said ON true`;

/** How an actor stands to instruction `i` of `INSTRUCTIONS`. */
export type Reach = {
  /** Its owner is a unit for which the actor answers. */
  owned: Sql;
  /** It was given by an office whose leader the actor is. */
  given: Sql;
  /** Its owner lies within the actor's reach. */
  below: Sql;
};

export function reachOf(actor: Actor): Reach {
  return {
    owned: unitIs(sql`i.owner_unit_id`, scopesFor(actor, "instruction:answer")),
    given: unitIs(sql`i.from_unit_id`, scopesFor(actor, "instruction:follow")),
    below: unitIs(sql`i.owner_unit_id`, scopesFor(actor, "assignment:read")),
  };
}

/** What is about no task is not kept from those who see some groups of tasks only. */
function unitIs(id: Sql, scopes: readonly Scope[]): Sql {
  return sql`EXISTS (SELECT FROM unit u WHERE u.id = ${id}
    AND (${within(scopes)} OR (i.assignment_id IS NULL AND ${unitWithin(scopes)})))`;
}

/** The owner of `i` is the unit or lies below it on either line. */
export function isOwnedBelow(unitId: string): Sql {
  return sql`EXISTS (
    SELECT FROM unit d, unit o WHERE d.id = ${unitId}::uuid AND o.id = i.owner_unit_id
       AND (o.id = d.id OR (o.command_path >= d.command_path AND o.command_path < left(d.command_path, -1) || '0')
                        OR (o.local_path >= d.local_path AND o.local_path < left(d.local_path, -1) || '0')))`;
}

/** `i` was answered on this day or after it. */
export function isAnsweredSince(day: CivilDate): Sql {
  return sql`EXISTS (SELECT FROM instruction_step s
    WHERE s.instruction_id = i.id AND s.kind = 'answered' AND civil_day(s.at) >= ${day}::date)`;
}
