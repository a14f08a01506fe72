import { record } from "#lib/db/audit.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { GROUP_FIELDS, groupInput, whichGroup } from "./input.ts";
import { isTaken, keepGroups } from "./keep-groups.ts";

/** Calls a group otherwise; its tasks and the roles that are limited to it stay with it. */
export async function renameGroup(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const which = whichGroup.safeParse(input);
  const parsed = groupInput.safeParse(input);
  return keepGroups(actor, async ({ tx, unitId, groups }) => {
    const group = which.success && groups.find(({ id }) => id === which.data.id);
    if (!group) return refuse.notFound();
    if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, GROUP_FIELDS));
    if (isTaken(groups, parsed.data.nameVi, group.id))
      return refuse.invalid({ nameVi: { key: "task-groups.taken" } });
    await tx.taskGroup.update({ where: { id: group.id }, data: parsed.data });
    await record(tx, actor, {
      deed: "task-group.renamed",
      entity: "task-group",
      entityId: group.id,
      unitId,
      detail: { name: parsed.data.nameVi, former: group.nameVi },
    });
    return done({ id: group.id });
  });
}
