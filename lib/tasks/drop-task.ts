import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { dropDraftTasks } from "#lib/db/drop-draft-tasks.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { raiseVersion, writableDirective } from "#lib/db/writable-directive.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";

const shown = z.object({
  id: z.string().refine(isId),
  version: storedCount,
  /** How many units the page said it is drafted for: nothing goes unseen. */
  drafts: storedCount,
});

/** Deletes a task that was never issued, as it was shown, with what was drafted of it for units. */
export async function dropTask(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ directiveId: string }>> {
  const parsed = shown.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { id, version, drafts } = parsed.data;
  try {
    return await asActor(actor, async (tx) => {
      const found = await tx.task.findUnique({ where: { id }, select: { directiveId: true } });
      const directive = found && (await writableDirective(tx, actor, found.directiveId));
      if (!directive) return refuse.notFound();
      const task = await tx.task.findUnique({
        where: { id },
        select: {
          code: true,
          title: true,
          state: true,
          version: true,
          _count: { select: { assignments: true } },
        },
      });
      if (!task) return refuse.notFound();
      if (task.state !== "draft") return refuse.conflict("tasks.already-issued");
      const waits = await tx.issueRequest.count({ where: { taskId: id, state: "waiting" } });
      if (directive.waits || waits > 0) return refuse.conflict("issuing.waits");
      if (task.version !== version || task._count.assignments !== drafts)
        return refuse.conflict("tasks.changed");
      const units = await dropDraftTasks(tx, [id]);
      await raiseVersion(tx, directive);
      await record(tx, actor, {
        deed: "task.dropped",
        entity: "task",
        entityId: id,
        unitId: directive.officeId,
        detail: {
          code: task.code,
          title: task.title,
          directive: directive.number,
          ...(units > 0 && { units }),
        },
      });
      return done({ directiveId: directive.id });
    });
  } catch (error) {
    if (violatedConstraint(error)) return refuse.conflict("tasks.drop-in-use");
    throw error;
  }
}
