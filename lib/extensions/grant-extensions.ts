import { asActor } from "#lib/db/door.ts";
import { writeMovedDeadlines } from "#lib/db/move-deadlines.ts";
import { type DayProblem, extensionDayProblem } from "#lib/domain/extension.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { dayMessage } from "./day-words.ts";
import { type InHand, stillAsShown, takeInHand } from "./in-hand.ts";
import { grantInput } from "./input.ts";
import { writeDecision } from "./write-decision.ts";

/**
 * Grants requests: each the day that it asked for, or all the one that is given. Their deadlines move, the first ones
 * stay on record. Sent twice it is done once.
 */
export async function grantExtensions(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = grantInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["dueOn", "note"]));
  const { items, dueOn, note } = parsed.data;

  return asActor(
    actor,
    async (tx) => {
      const inHand = await takeInHand(tx, actor, items);
      const dayOf = ({ wantedDueOn }: InHand) => dueOn ?? wantedDueOn;
      const isSame = (one: InHand) => one.note === note && one.grantedDueOn === dayOf(one);
      const asked = stillAsShown(items, inHand, "grant", isSame, actor);
      if (!asked.ok) return asked;
      const { left, repeated } = asked.value;
      const wrong = wrongDay(
        left.map((one) => ({ ...one, to: dayOf(one) })),
        actor,
      );
      if (wrong) return refuse.invalid({ dueOn: wrong });
      const requests = left.map((one) => ({ ...one, to: dayOf(one) }));

      await writeDecision(tx, actor, { state: "granted", requests, note });
      await writeMovedDeadlines(
        tx,
        actor,
        requests.map(({ assignmentId, to, reason }) => ({
          id: assignmentId,
          to,
          reason,
          document: null,
        })),
      );
      return done({ count: left.length + repeated });
    },
    { timeoutMs: 30_000 },
  );
}

/** What is wrong with the new deadlines, told of the first one that has it. */
function wrongDay(
  requests: readonly (InHand & { to: string })[],
  { today }: Pick<Actor, "today">,
): Message | null {
  const wrong = requests.flatMap((one): { one: InHand; problem: DayProblem }[] => {
    const problem = extensionDayProblem(one, one.to, today);
    return problem ? [{ one, problem }] : [];
  });
  const [first] = wrong;
  if (!first) return null;
  const { one, problem } = first;
  const about = { unit: requests.length > 1 ? one.unit : "", others: wrong.length - 1 };
  return dayMessage(problem, one, about);
}
