import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { setInHand } from "./set-in-hand.ts";

/** A map in force is taken back and kept, so that it can be used again; a draft is let go. */
export async function withdrawBoundaries(
  actor: Actor,
  { setId }: { setId?: unknown },
): Promise<Outcome<{ unitId: string }>> {
  return asActor(actor, async (tx) => {
    const set = await setInHand((statement) => tx.$queryRaw(statement), actor, setId);
    if (!set) return refuse.notFound();
    const { id, unitId, state } = set;
    if (state === "withdrawn") return refuse.conflict("boundaries.changed-meanwhile");
    if (state === "draft") await tx.boundarySet.delete({ where: { id }, select: { id: true } });
    else
      await tx.boundarySet.update({
        where: { id },
        data: { state: "withdrawn", version: { increment: 1 } },
        select: { id: true },
      });
    const deed = state === "draft" ? "boundaries.discarded" : "boundaries.withdrawn";
    await record(tx, actor, { deed, entity: "boundaries", entityId: id, unitId });
    return done({ unitId });
  });
}
