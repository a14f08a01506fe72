import { record } from "#lib/db/audit.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { whichGroup } from "./input.ts";
import { keepGroups } from "./keep-groups.ts";

/** Takes away a group that nothing stands in: no task, no role, no threshold. */
export async function dropGroup(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const which = whichGroup.safeParse(input);
  return keepGroups(actor, async ({ tx, unitId, groups }) => {
    const group = which.success && groups.find(({ id }) => id === which.data.id);
    if (!group) return refuse.notFound();
    const { count } = await tx.taskGroup.deleteMany({
      where: {
        id: group.id,
        tasks: { none: {} },
        memberships: { none: {} },
        thresholds: { none: {} },
      },
    });
    if (count === 0) return refuse.conflict("task-groups.in-use");
    await record(tx, actor, {
      deed: "task-group.dropped",
      entity: "task-group",
      entityId: group.id,
      unitId,
      detail: { name: group.nameVi },
    });
    return done({ id: group.id });
  });
}
