import type { CivilDate } from "#lib/domain/civil-date.ts";

/** A day as it is typed into a field: 15/12/2026, in both languages. */
export function typedDay(day: CivilDate | null | undefined): string | undefined {
  const [year, month, date] = day?.split("-") ?? [];
  return date && `${date}/${month}/${year}`;
}
