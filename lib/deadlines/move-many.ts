import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { asActor, readAsActor, type Tx } from "#lib/db/door.ts";
import { writeMovedDeadlines } from "#lib/db/move-deadlines.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { type ReadMove, readMove } from "./input.ts";
import { type MovePlan, type MovingRow, planMove, type Query } from "./plan-move.ts";

/** What a change would come to, with all that keeps it from being done. */
export type MovePreview = Pick<
  MovePlan,
  "same" | "none" | "past" | "beforeStart" | "closing" | "groups" | "areas" | "digest"
> & { count: number; wrong: Record<string, Message> };

/** Reads only. Without a readable day there is nothing to show but what is wrong. */
export async function previewMove(
  actor: Actor,
  input: Record<string, unknown>,
): Promise<Outcome<MovePreview | { wrong: Record<string, Message>; count: null }>> {
  const read = readMove(input);
  if (!read || !mayAnywhere(actor, "assignment:change")) return refuse.notFound();
  const { move } = read;
  if (!move) return done({ wrong: read.wrong, count: null });
  const { moving, ...plan } = await readAsActor(actor, (query) =>
    planMove(query, actor, read.filter, move),
  );
  return done({ ...plan, count: moving.length, wrong: wrongOf(read, { moving, ...plan }) });
}

const seen = z.string().max(100);

/**
 * Moves the deadlines of many assignments at once, each with what it was before, the reason and the document; the first
 * one stays on record. Done to exactly what the preview showed, or not at all.
 */
export async function moveMany(
  actor: Actor,
  input: Record<string, unknown>,
): Promise<Outcome<{ count: number; directiveId: string }>> {
  const read = readMove(input);
  if (!read || !mayAnywhere(actor, "assignment:change")) return refuse.notFound();
  const { move, reason, document, filter } = read;
  if (!move) return refuse.invalid(read.wrong);

  return asActor(
    actor,
    async (tx) => {
      const query: Query = (statement) => tx.$queryRaw(statement);
      const plan = await planMove(query, actor, filter, move, { lock: true });
      const wrong = wrongOf(read, plan);
      if (Object.keys(wrong).length > 0) return refuse.invalid(wrong);
      if (seen.safeParse(input.seen).data !== plan.digest)
        return refuse.conflict("tasks.preview-changed");

      await writeMovedDeadlines(
        tx,
        actor,
        plan.moving.map(({ id, to }) => ({ id, to, reason, document })),
      );
      await tell(tx, actor, plan.moving, { reason, document });
      return done({ count: plan.moving.length, directiveId: filter.directiveId });
    },
    { timeoutMs: 60_000 },
  );
}

function wrongOf({ wrong, move }: ReadMove, plan: MovePlan): Record<string, Message> {
  const field = move?.how === "shift" ? "days" : "dueOn";
  const all = { ...wrong };
  if (plan.past > 0) all[field] ??= { key: "deadlines.past", values: { count: plan.past } };
  if (plan.beforeStart > 0)
    all[field] ??= { key: "deadlines.before-start", values: { count: plan.beforeStart } };
  if (plan.closing > 0)
    all[field] ??= { key: "deadlines.closing", values: { count: plan.closing } };
  if (plan.moving.length === 0) all[field] ??= { key: "deadlines.nothing" };
  return all;
}

type Why = { reason: string; document: string };

/**
 * One entry a task, area and pair of days, so that a province's auditor sees its own and both days are told; one
 * message a task to its units.
 */
async function tell(
  tx: Tx,
  actor: Actor,
  moving: readonly MovingRow[],
  { reason, document }: Why,
): Promise<void> {
  const areas = Map.groupBy(moving, ({ taskId, areaId, dueOn, to }) =>
    [taskId, areaId, dueOn, to].join(" "),
  );
  await recordAll(
    tx,
    actor,
    [...areas.values()].flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      return [
        {
          deed: "assignment.deadline-moved",
          entity: "task",
          entityId: first.taskId,
          unitId: first.areaId,
          detail: {
            code: first.code,
            units: rows.length,
            dueBefore: first.dueOn,
            dueOn: first.to,
            reason,
            document,
          },
        },
      ];
    }),
  );
  const issued = Map.groupBy(
    moving.filter(({ state }) => state !== "draft"),
    ({ taskId }) => taskId,
  );
  await tx.outbox.createMany({
    data: [...issued].map(([taskId, rows]) => ({
      id: newId(),
      topic: "assignments.deadline-moved",
      payload: {
        taskId,
        assignmentIds: rows.map(({ id }) => id),
        count: rows.length,
        byId: actor.accountId,
      },
    })),
  });
}
