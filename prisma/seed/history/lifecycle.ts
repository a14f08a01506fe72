import { chance, mix, type Seed, waiting } from "../chance.ts";
import { onWeekday, workingMoment } from "./moments.ts";

/** What happens to one report, in order of time: sent, perhaps returned and sent again, at last settled. */
export type Deed = { kind: "sent" | "returned" | "settled"; at: number };

export type LifecycleInput = {
  /** Of this report. */
  seed: Seed;
  /** The day after which there is something to report. */
  afterDay: number;
  /** The last day in time. */
  dueDay: number;
  /** Share of this unit's reports that are in time. */
  punctuality: number;
  /** Mean days until somebody decides. */
  decisionDays: number;
  mayReturn: boolean;
  /** It reports that the task is done: sent soon and decided soon, so that nobody is asked for another one. */
  completing: boolean;
  /** Of ordinary units a few reports are never sent. */
  mayForget: boolean;
  habit: Habit | null;
};

/** What the stations that people try the product with always have: something late, something returned, something waiting. */
export type Habit = "late" | "returned" | "waiting";

const Q = {
  inTime: 1,
  day: 2,
  late: 3,
  lateDays: 4,
  never: 5,
  hour: 6,
  returned: 7,
  decided: 8,
  again: 9,
  slow: 10,
} as const;

const NEVER = 0.003;
const RETURNED = 0.065;
const RETURNED_TWICE = 0.06;
const SLOW = 0.025;

export function lifecycleOf(input: LifecycleInput): Deed[] {
  const { seed } = input;
  const first = firstDay(input);
  if (first === null) return [];
  const deeds: Deed[] = [{ kind: "sent", at: workingMoment(first, seed, Q.hour) }];
  let day = first;
  for (let round = 1; round <= 3; round += 1) {
    const again = mix(seed, 100 + round);
    const mustReturn = input.habit === "returned" && round === 1;
    day = onWeekday(day + (mustReturn ? 1 : decisionLag(input, again)));
    const isReturned =
      round < 3 && chance(again, Q.returned) < (round === 1 ? RETURNED : RETURNED_TWICE);
    if (!mustReturn && (!isReturned || !input.mayReturn)) {
      deeds.push({ kind: "settled", at: workingMoment(day, again, Q.decided) });
      return deeds;
    }
    deeds.push({ kind: "returned", at: workingMoment(day, again, Q.decided) });
    const correcting = mustReturn
      ? 12 + (again % 8)
      : Math.floor(waiting(again, Q.again, input.completing ? 1.5 : 4));
    day = onWeekday(day + 1 + Math.min(30, correcting));
    deeds.push({ kind: "sent", at: workingMoment(day, again, Q.hour) });
  }
  return deeds;
}

function firstDay({
  seed,
  afterDay,
  dueDay,
  punctuality,
  completing,
  mayForget,
  habit,
}: LifecycleInput): number | null {
  if (habit === "late" && !completing) return onWeekday(dueDay + 9 + (seed % 12));
  if (habit && !completing) return onWeekday(afterDay + 1);
  if (completing) return onWeekday(afterDay + 1 + Math.floor(chance(seed, Q.day) * 3));
  if (chance(seed, Q.inTime) < punctuality) {
    // Most send on the last two days.
    const span = Math.max(1, dueDay - afterDay);
    return dueDay - Math.floor(chance(seed, Q.day) ** 1.6 * span);
  }
  if (mayForget && chance(seed, Q.never) < NEVER / (1 - punctuality)) return null;
  const kind = chance(seed, Q.late);
  const mean = kind < 0.72 ? 2.5 : kind < 0.94 ? 9 : 28;
  return dueDay + 1 + Math.min(90, Math.floor(waiting(seed, Q.lateDays, mean)));
}

function decisionLag({ decisionDays, completing, habit }: LifecycleInput, seed: Seed): number {
  if (habit === "waiting" && !completing) return 14 + (seed % 8);
  const slow = !completing && chance(seed, Q.slow) < SLOW;
  const mean = slow ? decisionDays * 6 : completing ? Math.min(2, decisionDays) : decisionDays;
  return 1 + Math.min(slow ? 45 : completing ? 6 : 21, Math.floor(waiting(seed, Q.slow + 1, mean)));
}
