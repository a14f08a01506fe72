import type { CivilDate } from "./civil-date.ts";
import type { WorkCalendar } from "./working-days.ts";

export type Holiday = {
  day: CivilDate;
  kind: "day_off" | "make_up_day";
  nameVi: string;
  nameEn: string;
};

const NAMES = {
  "new-year": { nameVi: "Tết Dương lịch", nameEn: "New Year" },
  tet: { nameVi: "Tết Nguyên đán", nameEn: "Lunar New Year (Tet)" },
  "hung-kings": {
    nameVi: "Giỗ Tổ Hùng Vương",
    nameEn: "Hung Kings' Commemoration",
  },
  "reunification-day": {
    nameVi: "Ngày Chiến thắng",
    nameEn: "Reunification Day",
  },
  "labour-day": { nameVi: "Quốc tế Lao động", nameEn: "Labour Day" },
  "national-day": { nameVi: "Quốc khánh", nameEn: "National Day" },
} as const;
type HolidayName = keyof typeof NAMES;

/**
 * Weekdays off for public servants, as data to start from: an admin keeps the table afterwards.
 *
 * Labour Code 2019 (45/2019/QH14), article 112: New Year 1 day, Tet 5, Hung Kings (10th of the third lunar month) 1,
 * 30 April 1, 1 May 1, National Day 2 (2 September and the day before or after). A day that falls on a weekend is made
 * up for by the next working day (article 111). The year's exact days and swaps are announced by the labour ministry
 * (since 2025 the interior ministry): 2022 to 2026 are as announced. 2027 was not announced when this was written:
 * its days are the statutory ones, and Tet starts on the eve as in most years.
 * Years before 2022 know weekends only.
 */
const DAYS_OFF: readonly (readonly [HolidayName, readonly CivilDate[]])[] = [
  ["new-year", ["2022-01-03"]],
  ["tet", ["2022-01-31", "2022-02-01", "2022-02-02", "2022-02-03", "2022-02-04"]],
  ["hung-kings", ["2022-04-11"]],
  ["reunification-day", ["2022-05-02"]],
  ["labour-day", ["2022-05-03"]],
  ["national-day", ["2022-09-01", "2022-09-02"]],

  ["new-year", ["2023-01-02"]],
  ["tet", ["2023-01-20", "2023-01-23", "2023-01-24", "2023-01-25", "2023-01-26"]],
  ["labour-day", ["2023-05-01"]],
  ["hung-kings", ["2023-05-02"]],
  ["reunification-day", ["2023-05-03"]],
  ["national-day", ["2023-09-01", "2023-09-04"]],

  ["new-year", ["2024-01-01"]],
  ["tet", ["2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14"]],
  ["hung-kings", ["2024-04-18"]],
  ["reunification-day", ["2024-04-29", "2024-04-30"]],
  ["labour-day", ["2024-05-01"]],
  ["national-day", ["2024-09-02", "2024-09-03"]],

  ["new-year", ["2025-01-01"]],
  ["tet", ["2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"]],
  ["hung-kings", ["2025-04-07"]],
  ["reunification-day", ["2025-04-30"]],
  ["labour-day", ["2025-05-01", "2025-05-02"]],
  ["national-day", ["2025-09-01", "2025-09-02"]],

  ["new-year", ["2026-01-01", "2026-01-02"]],
  ["tet", ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"]],
  ["hung-kings", ["2026-04-27"]],
  ["reunification-day", ["2026-04-30"]],
  ["labour-day", ["2026-05-01"]],
  ["national-day", ["2026-08-31", "2026-09-01", "2026-09-02"]],

  ["new-year", ["2027-01-01"]],
  ["tet", ["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"]],
  ["hung-kings", ["2027-04-16"]],
  ["reunification-day", ["2027-04-30"]],
  ["labour-day", ["2027-05-03"]],
  ["national-day", ["2027-09-02", "2027-09-03"]],
];

/** Saturdays worked in exchange for a day between a holiday and a weekend, as announced. */
const MADE_UP: readonly (readonly [HolidayName, readonly CivilDate[]])[] = [
  ["reunification-day", ["2024-05-04"]], // for 29 April 2024
  ["labour-day", ["2025-04-26"]], // for 2 May 2025
  ["new-year", ["2026-01-10"]], // for 2 January 2026
  ["national-day", ["2026-08-22"]], // for 31 August 2026
];

/** Days off and made-up days of 2022 to 2027, to load into the table that an admin edits. */
export const VIETNAM_HOLIDAYS: readonly Holiday[] = [
  ...holidaysOf(DAYS_OFF, "day_off"),
  ...holidaysOf(MADE_UP, "make_up_day"),
];

export const VIETNAM_WORK_CALENDAR: WorkCalendar = workCalendarOf(VIETNAM_HOLIDAYS);

/** The rows of that table as rules need them. */
export function workCalendarOf(rows: Iterable<Pick<Holiday, "day" | "kind">>): WorkCalendar {
  const calendar = {
    holidays: new Set<CivilDate>(),
    makeUpDays: new Set<CivilDate>(),
  };
  for (const { day, kind } of rows) {
    (kind === "make_up_day" ? calendar.makeUpDays : calendar.holidays).add(day);
  }
  return calendar;
}

function holidaysOf(
  table: readonly (readonly [HolidayName, readonly CivilDate[]])[],
  kind: Holiday["kind"],
): Holiday[] {
  return table.flatMap(([name, days]) => days.map((day) => ({ day, kind, ...NAMES[name] })));
}
