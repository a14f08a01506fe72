import { REGIME_NAMES, REGIME_RULES, REGIMES } from "#lib/domain/calendar.ts";
import { VIETNAM_HOLIDAYS } from "#lib/domain/holidays.ts";
import { newId } from "#lib/domain/id.ts";
import { TASK_GROUPS } from "#lib/domain/task-groups.ts";
import { fromDay } from "./days.ts";
import type { Tx } from "./door.ts";

/** What an empty installation starts with: kinds of periods, days off as announced, groups of tasks; what is there stays. */
export async function writeStandardFrame(tx: Tx): Promise<void> {
  await tx.regime.createMany({
    data: REGIMES.map((key) => ({
      key,
      ...REGIME_NAMES[key],
      cutoffDay: REGIME_RULES[key].cutoffDay,
    })),
    skipDuplicates: true,
  });
  await tx.holiday.createMany({
    data: VIETNAM_HOLIDAYS.map(({ day, ...named }) => ({ day: fromDay(day), ...named })),
    skipDuplicates: true,
  });
  await tx.taskGroup.createMany({
    data: TASK_GROUPS.map((group, index) => ({ id: newId(), ...group, ordinal: index + 1 })),
    skipDuplicates: true,
  });
}
