import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type ExtensionState, nextExtensionState } from "#lib/domain/extension.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { reachOf, TABLES } from "./reach.ts";

const input = z.object({ extensionId: z.string().refine(isId) });

/** Takes back what the actor's unit asked for, as long as nobody has decided it. Sent twice it is taken back once. */
export async function withdrawExtension(
  actor: Actor,
  given: unknown,
): Promise<Outcome<{ assignmentId: string }>> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse.notFound();
  const { extensionId } = parsed.data;

  return asActor(actor, async (tx) => {
    type Found = { assignmentId: string; unitId: string; state: ExtensionState };
    const [request] = await tx.$queryRaw<Found[]>(sql`
      SELECT x.assignment_id AS "assignmentId", a.unit_id AS "unitId", x.state::text AS state
        FROM ${TABLES} WHERE x.id = ${extensionId}::uuid AND ${reachOf(actor).asked} FOR UPDATE OF x`);
    if (!request) return refuse.notFound();
    const { assignmentId, unitId, state } = request;
    if (state === "withdrawn") return done({ assignmentId });
    const next = nextExtensionState(state, "withdraw");
    if (!next) return refuse.conflict("extensions.decided-already");

    const { count } = await tx.extensionRequest.updateMany({
      where: { id: extensionId, state },
      data: { state: next, decidedOn: fromDay(actor.today), decidedById: actor.accountId },
    });
    if (count !== 1) throw new Error("a locked request moved");
    await record(tx, actor, {
      deed: "extension.withdrawn",
      entity: "assignment",
      entityId: assignmentId,
      unitId,
    });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "extension.withdrawn",
        payload: { extensionId, assignmentId, byId: actor.accountId },
      },
      select: { id: true },
    });
    return done({ assignmentId });
  });
}
