import { z } from "zod";
import { asActor } from "#lib/db/door.ts";
import { refuseTheDrafter } from "#lib/db/second-person.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { draftedBy, draftsByTask, ofDirective, sumOf } from "./drafts-to-issue.ts";
import { issueDraftsOf } from "./issue-drafts.ts";
import type { Query } from "./task-in-hand.ts";

const input = z.object({
  directiveId: z.string().refine(isId),
  /** How many the button said: what the actor may issue. */
  expected: storedCount,
});

export type IssuedDrafts = {
  id: string;
  /** Assignments that were issued. */
  count: number;
  /** Tasks whose drafts stay, since something about them is wrong: their own pages say what. */
  left: number;
};

/** An annex of 150 tasks for 34 provinces takes some seconds. */
const LONGEST_MS = 90_000;

/**
 * Issues the drafts of all tasks of a directive in one transaction, each task as `issueDrafts` does, with the rule of
 * the second person: what somebody else must issue stays. A task that is refused keeps its drafts; where all are, the
 * first one's refusal is the answer.
 */
export async function issueDirectiveDrafts(
  actor: Actor,
  given: unknown,
): Promise<Outcome<IssuedDrafts>> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse.notFound();
  const { directiveId, expected } = parsed.data;

  return asActor(
    actor,
    async (tx) => {
      const query: Query = (statement) => tx.$queryRaw(statement);
      const drafts = await draftsByTask(query, actor, ofDirective(actor, directiveId));
      const ready = drafts.filter((task) => !task.refused);
      const [own] = drafts;
      if (!own) return refuse.conflict("tasks.no-drafts");
      if (ready.length === 0) return refuseTheDrafter(query, actor, draftedBy(own.drafters));
      if (sumOf(ready).count !== expected) return refuse.conflict("tasks.assignments-changed");
      const refused: Extract<Outcome<never>, { ok: false }>[] = [];
      let count = 0;
      for (const task of ready) {
        const outcome = await issueDraftsOf(tx, actor, {
          taskId: task.taskId,
          expected: task.count,
        });
        if (outcome.ok) count += outcome.value.count;
        else refused.push(outcome);
      }
      const [first] = refused;
      if (first && count === 0) return first;
      return done({ id: directiveId, count, left: drafts.length - ready.length + refused.length });
    },
    { timeoutMs: LONGEST_MS },
  );
}
