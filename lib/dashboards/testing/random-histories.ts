import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { UnitKey, World } from "#lib/db/testing/world.ts";
import { isCounted } from "#lib/domain/assignment-status.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { drawing, EVERYWHERE } from "./random-duties.ts";

type State = NonNullable<Prisma.AssignmentUncheckedCreateInput["state"]>;

/** An assignment with all its days: the states that it ended them in, and every deadline that it had. */
export type History = {
  id: string;
  unit: UnitKey;
  taskId: string;
  /** In order, without two of the same day. */
  days: { on: CivilDate; state: State }[];
  /** The deadlines one after another; `on` is the day on which it came to be, null for the first. */
  dues: { on: CivilDate | null; dueOn: CivilDate }[];
};

const STATES = [
  "assigned",
  "acknowledged",
  "in_progress",
  "done",
  "done",
  "refused",
  "suspended",
  "cancelled",
  "superseded",
] as const;
const ENDED = new Set<State>(["done", "refused", "suspended", "cancelled", "superseded"]);

/** Histories of the tasks at all units over the last forty days, written as the product writes them; the same for the same seed. */
export async function randomHistories(
  world: World,
  taskIds: readonly string[],
  today: CivilDate,
  seed: number,
): Promise<History[]> {
  const draw = drawing(seed);
  const ascending = (count: number) =>
    [...new Set(Array.from({ length: count }, () => draw(41)))].sort((a, b) => b - a);
  const histories = taskIds.flatMap((taskId) =>
    EVERYWHERE.filter(() => draw(5) > 0).map((unit): History => {
      const days = ascending(1 + draw(4)).map((ago, place) => ({
        on: addDays(today, -ago),
        state: place === 0 ? ("assigned" as const) : (STATES[draw(STATES.length)] ?? "assigned"),
      }));
      const moved = ascending(draw(3)).map((ago) => addDays(today, -ago));
      const dues = [null, ...moved].map((on, place) => ({
        on,
        dueOn: addDays(today, draw(51) - 30 + place),
      }));
      return { id: newId(), unit, taskId, days, dues };
    }),
  );
  await asNobody((tx) => write(tx, world, histories, today), { timeoutMs: 30_000 });
  return histories;
}

async function write(
  tx: Prisma.TransactionClient,
  world: World,
  histories: readonly History[],
  today: CivilDate,
) {
  await tx.assignment.createMany({
    data: histories.map(({ id, unit, taskId, days, dues }) => {
      const state = days.at(-1)?.state ?? "assigned";
      return {
        id,
        taskId,
        unitId: world.units[unit].id,
        state,
        startOn: fromDay("2016-01-01"),
        assignedOn: fromDay("2016-01-01"),
        firstDueOn: fromDay(dues[0]?.dueOn ?? today),
        dueOn: fromDay(dues.at(-1)?.dueOn ?? today),
        doneOn: state === "done" ? fromDay(today) : null,
        endedOn: ENDED.has(state) ? fromDay(today) : null,
        endReason: ENDED.has(state) ? "lý do" : null,
      };
    }),
  });
  // What the trigger wrote of today becomes the last day of the history; those before it are added.
  for (const { id, days } of histories) {
    const [last, ...before] = days.toReversed();
    if (!last) continue;
    await tx.assignmentDay.updateMany({
      where: { assignmentId: id },
      data: { day: fromDay(last.on), state: last.state },
    });
    await tx.assignmentDay.createMany({
      data: before.map(({ on, state }) => ({ assignmentId: id, day: fromDay(on), state })),
    });
  }
  await tx.assignmentChange.createMany({
    data: histories.flatMap(({ id, dues }) =>
      dues.slice(1).flatMap(({ on, dueOn }, place) => {
        const before = dues[place]?.dueOn ?? today;
        if (!on || before === dueOn) return [];
        return [
          {
            id: newId(),
            assignmentId: id,
            kind: "deadline" as const,
            // Half past midnight in Hà Nội, which is still the day before elsewhere.
            at: new Date(`${on}T00:30:00+07:00`),
            reason: "gia hạn",
            dueBefore: fromDay(before),
            dueAfter: fromDay(dueOn),
          },
        ];
      }),
    ),
  });
}

/** How it stood when a day began, told from the whole history, day by day; null before it was given. */
export function stoodAt({ days, dues }: History, day: CivilDate) {
  let state: State | null = null;
  for (const one of days) if (one.on < day) state = one.state;
  let dueOn: CivilDate | null = null;
  for (const one of dues) if (one.on === null || one.on < day) dueOn = one.dueOn;
  const counted = state !== null && isCounted(state);
  const open = counted && state !== "done" && state !== "suspended";
  return {
    counted,
    done: counted && state === "done",
    overdue: open && dueOn !== null && dueOn < day,
  };
}
