import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { setInHand } from "./set-in-hand.ts";

/** A set becomes the map of its unit; the one before is withdrawn in the same deed. */
export async function drawByBoundaries(
  actor: Actor,
  { setId }: { setId?: unknown },
): Promise<Outcome<{ unitId: string }>> {
  return asActor(actor, async (tx) => {
    const set = await setInHand((statement) => tx.$queryRaw(statement), actor, setId);
    if (!set) return refuse.notFound();
    const { unitId } = set;
    if (set.state === "in_force") return refuse.conflict("boundaries.changed-meanwhile");
    await tx.boundarySet.updateMany({
      where: { unitId, state: "in_force" },
      data: { state: "withdrawn", version: { increment: 1 } },
    });
    await tx.boundarySet.update({
      where: { id: set.id },
      data: { state: "in_force", version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, {
      deed: "boundaries.used",
      entity: "boundaries",
      entityId: set.id,
      unitId,
    });
    return done({ unitId });
  });
}
