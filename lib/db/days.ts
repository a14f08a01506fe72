import type { CivilDate } from "#lib/domain/civil-date.ts";

/** The ORM speaks of a day as UTC midnight of it. */
export function fromDay(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function toDay(date: Date): CivilDate {
  return date.toISOString().slice(0, 10);
}
