import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { dropDraftTasks } from "#lib/db/drop-draft-tasks.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { changedDirective } from "./input.ts";

/** With how many drafts for units the page said go as well. */
const shown = changedDirective.extend({ drafts: storedCount });

/**
 * Deletes a draft as it was shown, with its clauses, goals, tasks and what was drafted of them for units: nobody has
 * seen any of it. The audit keeps that it was there. Refused where another directive points to it.
 */
export async function dropDraft(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ number: string }>> {
  const parsed = shown.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { id: directiveId, drafts } = parsed.data;
  try {
    return await asActor(actor, async (tx) => {
      const draft = await draftInHand(tx, actor, parsed.data);
      if (!draft.ok) return draft;
      const { number, officeId } = draft.value;
      const given = await tx.assignment.count({ where: { task: { directiveId } } });
      if (given !== drafts) return refuse.conflict("directives.changed");
      const tasks = await tx.task.findMany({ where: { directiveId }, select: { id: true } });
      const units = await dropDraftTasks(
        tx,
        tasks.map(({ id }) => id),
      );
      await tx.goal.deleteMany({ where: { directiveId } });
      await tx.directive.delete({ where: { id: directiveId }, select: { id: true } });
      await record(tx, actor, {
        deed: "directive.draft-dropped",
        entity: "directive",
        entityId: directiveId,
        unitId: officeId,
        detail: { number, tasks: tasks.length, ...(units > 0 && { units }) },
      });
      return done({ number });
    });
  } catch (error) {
    if (violatedConstraint(error)) return refuse.conflict("directives.drop-in-use");
    throw error;
  }
}
