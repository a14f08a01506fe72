import { record } from "#lib/db/audit.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { GROUP_FIELDS, groupInput } from "./input.ts";
import { isTaken, keepGroups } from "./keep-groups.ts";

/** Adds a group of tasks, after those that are there. */
export async function addGroup(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = groupInput.safeParse(input);
  return keepGroups(actor, async ({ tx, unitId, groups }) => {
    if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, GROUP_FIELDS));
    if (isTaken(groups, parsed.data.nameVi))
      return refuse.invalid({ nameVi: { key: "task-groups.taken" } });
    const id = newId();
    const ordinal = (groups.at(-1)?.ordinal ?? 0) + 1;
    await tx.taskGroup.create({ data: { id, key: id, ...parsed.data, ordinal } });
    await record(tx, actor, {
      deed: "task-group.added",
      entity: "task-group",
      entityId: id,
      unitId,
      detail: { name: parsed.data.nameVi },
    });
    return done({ id });
  });
}
