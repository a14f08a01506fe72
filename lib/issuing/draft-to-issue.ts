import { taskReadable } from "#lib/db/directive-scope.ts";
import type { Tx } from "#lib/db/door.ts";
import { type Drafter, writtenFor } from "#lib/db/second-person.ts";
import { sql } from "#lib/db/sql.ts";
import { writableDirective } from "#lib/db/writable-directive.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";

/** A draft that can be held ready: a directive, or one task of a directive in force. */
export type DraftToIssue = Drafter & {
  directiveId: string;
  taskId: string | null;
  officeId: string;
  state: "draft" | "issued";
  number: string;
  code: string | null;
};

/** The draft, with its directive held until the transaction ends; null when it is missing or out of reach. */
export async function draftToIssue(
  tx: Tx,
  actor: Actor,
  { directiveId, taskId }: { directiveId: string; taskId: string | null },
): Promise<DraftToIssue | null> {
  const directive = await writableDirective(tx, actor, directiveId);
  if (!directive) return null;
  const { number, officeId, createdById, createdForId } = directive;
  if (taskId === null)
    return {
      directiveId,
      taskId,
      drafterId: createdById,
      draftedForId: createdForId,
      officeId,
      state: directive.state,
      number,
      code: null,
    };
  if (!isId(taskId) || directive.state !== "issued") return null;
  const [task] = await tx.$queryRaw<(Drafter & { code: string; state: "draft" })[]>(sql`
    SELECT t.code, t.state::text AS state, t.drafted_by_id AS "drafterId", ${writtenFor("t")} AS "draftedForId"
      FROM task t JOIN directive d ON d.id = t.directive_id
     WHERE t.id = ${taskId}::uuid AND d.id = ${directiveId}::uuid AND ${taskReadable(actor)}`);
  return task ? { directiveId, taskId, officeId, number, ...task } : null;
}

/** For the audit: what the deed was done to. */
export function entityOf({ directiveId, taskId, number, code, officeId }: DraftToIssue) {
  return {
    entity: taskId ? ("task" as const) : ("directive" as const),
    entityId: taskId ?? directiveId,
    unitId: officeId,
    detail: { number, ...(code && { code }) },
  };
}
