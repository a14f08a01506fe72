import { addDays, type CivilDate } from "./civil-date.ts";

/** How long something has been too long, in days since it became so: each day lies in exactly one of these. */
export const AGES = ["week", "month", "quarter", "year", "older"] as const;
export type Age = (typeof AGES)[number];

/** The last day of each age; what is older has none. */
const UP_TO: Record<Age, number | null> = {
  week: 7,
  month: 30,
  quarter: 90,
  year: 365,
  older: null,
};

/** From how many days to how many; `to` is null without an end. Whatever is not yet a day old counts as new. */
export function daysOf(age: Age): { from: number; to: number | null } {
  const before = AGES[AGES.indexOf(age) - 1];
  return { from: before ? (UP_TO[before] ?? 0) + 1 : 0, to: UP_TO[age] };
}

/** The age of what began so many days ago. */
export function ageOf(days: number): Age {
  return AGES.find((age) => days <= (UP_TO[age] ?? Number.POSITIVE_INFINITY)) ?? "older";
}

/** The days on which it began, from the earliest (null: ever) to the latest (null: whatever lies ahead counts as new). */
export function begunWithin(
  age: Age,
  today: CivilDate,
): { from: CivilDate | null; to: CivilDate | null } {
  const { from, to } = daysOf(age);
  return {
    from: to === null ? null : addDays(today, -to),
    to: from === 0 ? null : addDays(today, -from),
  };
}
