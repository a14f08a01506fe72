import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import type { UnitKey, World } from "#lib/db/testing/world.ts";
import { addDays, dayForInput } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { askExtension } from "./ask-extension.ts";

export type Asked = { by: Actor; unit: UnitKey; dueIn: number; taskId: string };

/** For tests: a request of a unit that waits, for 30 days more, with what the decider's form says of it. */
export async function askedFor(
  world: World,
  { by, unit = "northOne", dueIn = 10, taskId }: Partial<Asked> & Pick<Asked, "by">,
): Promise<{ assignmentId: string; id: string; items: string }> {
  const due = fromDay(addDays(by.today, dueIn));
  const assignmentId = await world.assign(taskId ?? (await world.task()), unit, {
    dueOn: due,
    firstDueOn: due,
  });
  const wantedDueOn = dayForInput(addDays(by.today, dueIn + 30));
  const outcome = await askExtension(by, { assignmentId, wantedDueOn, reason: "Vướng mặt bằng" });
  if (!outcome.ok) throw new Error("more time was not asked for");
  const { id } = await asNobody((tx) =>
    tx.extensionRequest.findFirstOrThrow({ where: { assignmentId } }),
  );
  return { assignmentId, id, items: `${id}:${addDays(by.today, dueIn)}` };
}
