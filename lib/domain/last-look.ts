import { addDays, addMonths, type CivilDate, earlierOf, vietnamDay } from "./civil-date.ts";

/** When somebody looked, and the last time on a day before. */
export type Look = { seenAt: Date; beforeAt: Date | null };

/**
 * What is kept of a look at `now`; the same object where it does not count as a new one. Figures are compared by days, so
 * a second look on the same day, or a reload, must not wipe out what has changed.
 */
export function lookAgain(kept: Look | null, now: Date): Look {
  if (!kept) return { seenAt: now, beforeAt: null };
  return vietnamDay(kept.seenAt) < vietnamDay(now) ? { seenAt: now, beforeAt: kept.seenAt } : kept;
}

export const SINCE_CHOICES = ["look", "week", "month", "day"] as const;
export type SinceChoice = (typeof SINCE_CHOICES)[number];

/** Figures are compared with how things stood when this day began. `byLook`: on that day they were looked at last. */
export type Since = { on: CivilDate; byLook: boolean };

/** What is compared with; a day that was not typed is as good as none asked for. Nobody who never looked before is told of the beginning of time, but of a week. */
export function sinceOf(
  asked: { choice: SinceChoice; day: CivilDate | null },
  { today, lookedOn }: { today: CivilDate; lookedOn: CivilDate | null },
): Since {
  if (asked.choice === "day" && asked.day)
    return { on: earlierOf(asked.day, today), byLook: false };
  if (asked.choice === "month") return { on: addMonths(today, -1), byLook: false };
  if (asked.choice !== "week" && lookedOn) {
    return { on: earlierOf(lookedOn, today), byLook: true };
  }
  return { on: addDays(today, -7), byLook: false };
}
