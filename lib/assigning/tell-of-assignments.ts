import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { AssignPlan } from "./plan.ts";
import type { TaskInHand } from "./task-in-hand.ts";

type Given = { draft: boolean; added: number; addedIds: string[]; updated: number };

/**
 * Writes down what was given out and, unless it is a draft, what has to leave the house for it. One entry an area: the
 * auditor of a province sees what its units were given without seeing the others'. Answers the receipt's number.
 */
export async function tellOfAssignments(
  tx: Tx,
  actor: Actor,
  task: TaskInHand,
  plan: AssignPlan,
  { draft, added, addedIds, updated }: Given,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: string }[]>(
    sql`SELECT next_receipt_number() AS number`,
  );
  const number = row?.number ?? "";
  const areas = new Map<string, { added: number; updated: number }>();
  const count = (areaId: string, what: "added" | "updated") => {
    const area = areas.get(areaId) ?? { added: 0, updated: 0 };
    area[what] += 1;
    areas.set(areaId, area);
  };
  for (const { unit } of plan.added) count(unit.areaId, "added");
  for (const { unit } of plan.updates) count(unit.areaId, "updated");
  await recordAll(
    tx,
    actor,
    [...areas].map(([unitId, units]) => ({
      deed: draft ? "task.drafted" : "task.assigned",
      entity: "task",
      entityId: task.id,
      unitId,
      detail: { code: task.code, title: task.title, receipt: number, ...units },
    })),
  );
  if (!draft && added + updated > 0) {
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "assignments.issued",
        payload: {
          taskId: task.id,
          receipt: number,
          assignmentIds: addedIds,
          updatedIds: plan.updates.map(({ existing }) => existing.id),
          byId: actor.accountId,
        },
      },
      select: { id: true },
    });
  }
  return number;
}
