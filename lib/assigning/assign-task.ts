import { createHash } from "node:crypto";
import { z } from "zod";
import {
  ChangedMeanwhile,
  writeChangedTerms,
  writeNewAssignments,
} from "#lib/db/assignment-terms.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { needsSecondPerson } from "#lib/db/second-person.ts";
import { newId } from "#lib/domain/id.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { inOrder } from "#lib/domain/wrong-fields.ts";
import { CHOICE_FIELDS, type ReadChoice, readChoice } from "./input.ts";
import {
  type AssignPlan,
  beyondClosing,
  digestOf,
  draftsAmong,
  outlasted,
  planAssignments,
} from "./plan.ts";
import { candidatesFor, type Query, type TaskInHand, taskInHand } from "./task-in-hand.ts";
import { tellOfAssignments } from "./tell-of-assignments.ts";

const deed = z.object({
  taskId: z.string(),
  /** As a draft, which no unit sees, or at once. */
  deed: z.enum(["draft", "assign"]),
  /** One sending of the form; the same again gets the same answer. */
  key: z.uuid(),
  /** The digest of the preview that was agreed to; without it whatever comes out is done. */
  seen: z.string().max(100).optional(),
});

export type AssignReceipt = {
  number: string;
  taskId: string;
  draft: boolean;
  added: number;
  updated: number;
  kept: number;
};

/** For 3,321 units: one statement each for assignments and parties takes well under this. */
const LONGEST_MS = 30_000;

/**
 * Gives a task to a set of units in one transaction: new assignments with their coordinating parties, changes of
 * targets and deadlines of those that have it, the record of it all. Repeated with the same key it answers the same
 * receipt; two at once for the same task go one after the other, so that no unit gets it twice.
 */
export async function assignTask(
  actor: Actor,
  input: unknown,
  locale: NumberLocale,
): Promise<Outcome<AssignReceipt>> {
  const parsed = deed.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const read = readChoice({ ...(input as object) }, locale, actor.today);
  const { taskId, key, seen } = parsed.data;
  const draft = parsed.data.deed === "draft";
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([taskId, parsed.data.deed, read.value]))
    .digest("hex");

  try {
    return await asActor(
      actor,
      async (tx) => {
        const query: Query = (statement) => tx.$queryRaw(statement);
        const task = await taskInHand(query, actor, taskId, {
          deed: "assignment:assign",
          lock: true,
        });
        if (!task) return refuse.notFound();
        const readable = Object.keys(read.wrong).length === 0;
        const given = readable ? await receiptOf(tx, actor, key) : null;
        if (given)
          return given.fingerprint === fingerprint
            ? done(given.result)
            : refuse.conflict("tasks.key-used");
        const notYet = draft ? null : (notIssued(task) ?? (await draftsOnly(query, actor)));
        if (notYet) return refuse.conflict(notYet);

        const candidates = await candidatesFor(query, actor, taskId);
        const plan = planAssignments(read.value, candidates, task, {
          locale,
          today: actor.today,
        });
        const wrong = wrongChoice(read, plan);
        if (Object.keys(wrong).length > 0) return refuse.invalid(wrong);
        if (seen !== undefined && seen !== digestOf(plan))
          return refuse.conflict("tasks.preview-changed");

        // A draft reaches no unit: what units have in force stays as it is.
        const updates = draft ? draftsAmong(plan.updates) : plan.updates;
        const terms = updates.map(({ existing: { id, version }, target, dueOn }) => ({
          id,
          version,
          target,
          dueOn,
        }));
        await writeChangedTerms(tx, actor, terms, read.value.reason);
        const fresh = plan.added.map(({ unit, ...terms }) => ({ unitId: unit.id, ...terms }));
        const { startOn } = plan;
        const addedIds = await writeNewAssignments(tx, actor, fresh, { taskId, startOn, draft });
        const added = addedIds.length;
        const result = {
          taskId,
          draft,
          added,
          updated: updates.length,
          kept: plan.kept + plan.updates.length - updates.length + plan.added.length - added,
        };
        const made = { ...plan, updates };
        const number = await tellOfAssignments(tx, actor, task, made, { ...result, addedIds });
        await writeReceipt(tx, actor, { key, fingerprint, number, result: { ...result, number } });
        return done({ ...result, number });
      },
      { timeoutMs: LONGEST_MS },
    );
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return refuse.conflict("tasks.preview-changed");
    throw error;
  }
}

/** Why a task cannot reach units yet; null if it can. */
export function notIssued({ state, directiveState }: TaskInHand): string | null {
  if (directiveState !== "issued") return "tasks.directive-not-issued";
  return state === "issued" ? null : "tasks.task-not-issued";
}

/** Where a second person issues what one drafts, nobody gives anything out at once; null where anybody may. */
export async function draftsOnly(query: Query, actor: Actor): Promise<string | null> {
  const drafted = { deed: "assignment:assign", drafters: [] } as const;
  return (await needsSecondPerson(query, actor, drafted)) ? "issuing.drafts-only" : null;
}

/** What keeps a choice from being carried out, all of it, each beside the field it comes from. */
export function wrongChoice(
  { value, wrong: misread }: ReadChoice,
  plan: AssignPlan,
): Record<string, Message> {
  const lines = Object.entries(plan.problems).map(([field, { length: count }]) => [
    field,
    { key: "tasks.lines-wrong", values: { count } },
  ]);
  const wrong: Record<string, Message> = { ...Object.fromEntries(lines), ...misread };
  if (unitsKnown(wrong) && plan.chosen === plan.excepted)
    wrong.level = { key: "tasks.nobody-chosen" };
  if (plan.added.some(({ dueOn }) => dueOn !== null && dueOn < plan.startOn))
    wrong.dueOn ??= { key: "tasks.due-before-today" };
  const closing = outlasted(plan);
  if (closing.length > 0) wrong.dueOn ??= beyondClosing(closing);
  if (plan.updates.length > 0 && value.reason === "")
    wrong.reason ??= { key: "tasks.reason-missing" };
  return inOrder(wrong, CHOICE_FIELDS);
}

/** Nothing is wrong with what says which units are meant. */
export function unitsKnown(wrong: Record<string, unknown>): boolean {
  return !["level", "areas", "hand", "except", "table"].some((field) => field in wrong);
}

type Kept = { fingerprint: string; result: AssignReceipt };

async function receiptOf(tx: Tx, actor: Actor, key: string): Promise<Kept | null> {
  const receipt = await tx.receipt.findUnique({
    where: { accountId_idempotencyKey: { accountId: actor.accountId, idempotencyKey: key } },
    select: { fingerprint: true, result: true },
  });
  return receipt && { ...receipt, result: receipt.result as AssignReceipt };
}

async function writeReceipt(
  tx: Tx,
  actor: Actor,
  { key, number, fingerprint, result }: Kept & { key: string; number: string },
): Promise<void> {
  await tx.receipt.create({
    data: {
      id: newId(),
      accountId: actor.accountId,
      idempotencyKey: key,
      deed: result.draft ? "task.drafted" : "task.assigned",
      fingerprint,
      number,
      entityId: result.taskId,
      result,
    },
    select: { id: true },
  });
}
