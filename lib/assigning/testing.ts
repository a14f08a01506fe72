import { randomUUID } from "node:crypto";
import { asNobody } from "#lib/db/door.ts";
import type { World } from "#lib/db/testing/world.ts";

/** An issued task that communes lead and provinces coordinate. */
export async function communeTask(
  world: World,
  data: Parameters<World["task"]>[0] = {},
): Promise<string> {
  const id = await world.task(data);
  await world.indicator(id);
  await asNobody((tx) =>
    tx.taskLevel.createMany({
      data: [
        { taskId: id, levelKey: "commune", role: "lead" },
        { taskId: id, levelKey: "province", role: "coordinating" },
      ],
    }),
  );
  return id;
}

/** The form that gives a task to all communes within reach at once. */
export function assignForm(taskId: string, more: Record<string, unknown> = {}) {
  return {
    taskId,
    deed: "assign",
    key: randomUUID(),
    level: "commune",
    target: "95,5",
    dueOn: "14/12/2030",
    ...more,
  };
}

/** The assignments of a task, the oldest first. */
export function assignmentsOf(taskId: string) {
  return asNobody((tx) =>
    tx.assignment.findMany({
      where: { taskId },
      select: {
        unitId: true,
        id: true,
        state: true,
        target: true,
        dueOn: true,
        firstDueOn: true,
        occurrence: true,
      },
      orderBy: { id: "asc" },
    }),
  );
}
