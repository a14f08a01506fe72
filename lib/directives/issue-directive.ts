import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { settleIssuing } from "#lib/db/second-person.ts";
import { dayForInput } from "#lib/domain/civil-date.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { changedDirective } from "./input.ts";

/**
 * Puts a draft in force, and with it the tasks that were prepared under it: from now on every role reads them,
 * and they can be given to units. What it says can no longer be changed. Where the office has the rule, whoever drafted
 * it is refused and told who may.
 */
export async function issueDirective(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string; tasks: number }>> {
  const parsed = changedDirective.safeParse(input);
  if (!parsed.success) return refuse.notFound();

  return asActor(actor, async (tx) => {
    const draft = await draftInHand(tx, actor, parsed.data, { evenIfWaiting: true });
    if (!draft.ok) return draft;
    const directive = draft.value;
    if (directive.issuedOn > actor.today)
      return refuse.conflict("directives.issue-future", {
        day: dayForInput(directive.issuedOn),
      });
    const settled = await settleIssuing(tx, actor, {
      directiveId: directive.id,
      taskId: null,
      drafterId: directive.createdById,
      draftedForId: directive.createdForId,
    });
    if (!settled.ok) return settled;

    await tx.directive.update({
      where: { id: directive.id },
      data: { state: "issued", version: { increment: 1 } },
      select: { id: true },
    });
    const { count: tasks } = await tx.task.updateMany({
      where: { directiveId: directive.id, state: "draft" },
      data: { state: "issued", version: { increment: 1 } },
    });
    await record(tx, actor, {
      deed: "directive.issued",
      entity: "directive",
      entityId: directive.id,
      unitId: directive.officeId,
      detail: { number: directive.number, tasks, ...settled.value },
    });
    return done({ id: directive.id, tasks });
  });
}
