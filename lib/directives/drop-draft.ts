import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { changedDirective } from "./input.ts";

/**
 * Deletes a draft as it was shown, with its clauses, goals and tasks; the audit keeps that it was there. Refused where
 * something of it was given, be it as a draft, or another directive points to it.
 */
export async function dropDraft(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ number: string }>> {
  const parsed = changedDirective.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const directiveId = parsed.data.id;
  try {
    return await asActor(actor, async (tx) => {
      const draft = await draftInHand(tx, actor, parsed.data);
      if (!draft.ok) return draft;
      const { number, officeId } = draft.value;
      const given = await tx.assignment.count({ where: { task: { directiveId } } });
      if (given > 0) return refuse.conflict("directives.drop-given", { count: given });
      const { count } = await tx.task.deleteMany({ where: { directiveId } });
      await tx.goal.deleteMany({ where: { directiveId } });
      await tx.directive.delete({ where: { id: directiveId }, select: { id: true } });
      await record(tx, actor, {
        deed: "directive.draft-dropped",
        entity: "directive",
        entityId: directiveId,
        unitId: officeId,
        detail: { number, tasks: count },
      });
      return done({ number });
    });
  } catch (error) {
    if (violatedConstraint(error)) return refuse.conflict("directives.drop-in-use");
    throw error;
  }
}
