import { z } from "zod";
import { asActor } from "#lib/db/door.ts";
import { ASSIGNMENT_TRANSITIONS } from "#lib/domain/assignment-status.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { chosenAssignments, readWhich } from "./chosen-assignments.ts";
import { writeStates } from "./write-states.ts";

/** Work rests, goes on, or is to be done although its unit refused. */
const how = z.object({ how: z.enum(["suspend", "resume", "insist"]) });

/**
 * Suspends assignments of a task, resumes them, or insists on those that were refused, with a reason and the document
 * that says so if there is one. Deadlines stay; the periods whose cut-off lies in a suspension are reported by nobody.
 */
export async function holdAssignments(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = how.safeParse(input);
  if (!parsed.success) return refuse.invalid({ how: { key: "changes.how-missing" } });
  const read = readWhich(input);
  if (!read.ok) return read;
  const { how: deed } = parsed.data;
  const { reason, document } = read.value;

  return asActor(
    actor,
    async (tx) => {
      const states = ASSIGNMENT_TRANSITIONS[deed].from;
      const found = await chosenAssignments(tx, actor, read.value, states);
      if (!found.ok) return found;
      await writeStates(tx, actor, found.value, deed, { reason, document });
      return done({ count: found.value.assignments.length });
    },
    { timeoutMs: 30_000 },
  );
}
