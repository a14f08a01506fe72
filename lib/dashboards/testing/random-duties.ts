import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { UnitKey, World } from "#lib/db/testing/world.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";

export const EVERYWHERE: readonly UnitKey[] = [
  "ministry",
  "department",
  "north",
  "south",
  "committee",
  "northOne",
  "northTwo",
  "southOne",
];

/** What each unit's dashboard is about: all that stands below it on one line or the other. */
export const SUBTREES: Record<UnitKey, readonly UnitKey[]> = {
  ministry: EVERYWHERE,
  department: ["department"],
  north: ["north", "northOne", "northTwo"],
  south: ["south", "southOne"],
  committee: ["committee", "north", "northOne", "northTwo"],
  northOne: ["northOne"],
  northTwo: ["northTwo"],
  southOne: ["southOne"],
};

export type Duty = {
  id: string;
  unit: UnitKey;
  taskId: string;
  state: Prisma.AssignmentUncheckedCreateInput["state"];
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  waiting: boolean;
};

const STATES = [
  "draft",
  "assigned",
  "in_progress",
  "done",
  "done",
  "refused",
  "suspended",
  "cancelled",
  "superseded",
] as const;

/** Assignments of the tasks to all units, in every state and around every deadline; the same for the same seed. */
export async function randomDuties(
  world: World,
  taskIds: readonly string[],
  today: CivilDate,
  seed: number,
): Promise<Duty[]> {
  const draw = drawing(seed);
  const duties = taskIds.flatMap((taskId) =>
    EVERYWHERE.filter(() => draw(4) > 0).map((unit): Duty => {
      const state = STATES[draw(STATES.length)] ?? "assigned";
      const dueOn = draw(6) === 0 ? null : addDays(today, draw(41) - 20);
      const doneOn = state === "done" ? addDays(today, draw(41) - 40) : null;
      const open = state === "assigned" || state === "in_progress";
      return { id: newId(), unit, taskId, state, dueOn, doneOn, waiting: open && draw(3) === 0 };
    }),
  );
  await asNobody((tx) =>
    tx.assignment.createMany({
      data: duties.map(({ id, unit, taskId, state, dueOn, doneOn, waiting }) => ({
        id,
        taskId,
        unitId: world.units[unit].id,
        state,
        startOn: fromDay("2016-01-01"),
        assignedOn: state === "draft" ? null : fromDay("2016-01-01"),
        dueOn: dueOn && fromDay(dueOn),
        firstDueOn: dueOn && fromDay(dueOn),
        doneOn: doneOn && fromDay(doneOn),
        endedOn: ENDED.has(state ?? "") ? fromDay(doneOn ?? today) : null,
        endReason: ENDED.has(state ?? "") ? "lý do" : null,
        waiting: waiting ? 1 : 0,
      })),
    }),
  );
  return duties;
}

const ENDED = new Set<string>(["done", "refused", "suspended", "cancelled", "superseded"]);

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
