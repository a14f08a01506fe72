import { expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { isOnTimeByExtension } from "#lib/domain/lateness.ts";
import { countByExtension, myAssignments } from "./my-assignments.ts";

const DAYS = [-20, -1, 0, 1, 20];
const STATES = ["in_progress", "done", "suspended", "refused"] as const;

test("the list and its number are what the rule says of each, for who may see them", async () => {
  const world = await createWorld();
  const officer = await world.actorOf("officer", "northOne");
  const { today } = officer;
  const taskId = await world.task({ startOn: fromDay(addDays(today, -90)) });
  const expected: string[] = [];
  let occurrence = 0;
  for (const state of STATES)
    for (const first of DAYS)
      for (const due of DAYS)
        for (const done of state === "done" ? DAYS : [null]) {
          occurrence += 1;
          const [firstDueOn, dueOn] = [addDays(today, first), addDays(today, due)];
          const doneOn = done === null ? null : addDays(today, done);
          const ended = state === "done" || state === "suspended" || state === "refused";
          const id = await world.assign(taskId, "northOne", {
            occurrence,
            state,
            firstDueOn: fromDay(firstDueOn),
            dueOn: fromDay(dueOn),
            doneOn: doneOn && fromDay(doneOn),
            endedOn: ended ? fromDay(today) : null,
            endReason: ended ? "Lý do" : null,
          });
          const deadline = { firstDueOn, dueOn, doneOn, suspended: state === "suspended" };
          if (isOnTimeByExtension(deadline, today)) expected.push(id);
        }
  const unitId = world.units.north.id;
  const listed = await myAssignments(officer, { state: "by-extension" }, 1_000);
  expect(listed?.rows.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(10);

  // A page says of how many it shows some; who looks over provinces is told which one a unit is of.
  expect(listed).toMatchObject({ count: null, severalAreas: false });
  const first = await myAssignments(officer, { state: "by-extension" }, 5);
  expect(first).toMatchObject({ count: expected.length, rows: { length: 5 } });
  const after = first?.next ?? undefined;
  expect((await myAssignments(officer, { state: "by-extension", after }, 5))?.count).toBe(
    expected.length,
  );

  const above = await world.actorOf("leader", "ministry");
  expect(await countByExtension(above, unitId)).toBe(expected.length);
  expect(await countByExtension(above, world.units.south.id)).toBe(0);
  expect(await countByExtension(await world.actorOf("officer", "northTwo"), unitId)).toBe(0);
  expect(await countByExtension(await world.nobody(), unitId)).toBe(0);
  expect(await countByExtension(above, "no id")).toBe(0);
  const far = await myAssignments(above, { state: "by-extension" }, 5);
  expect(far?.severalAreas).toBe(true);
});
