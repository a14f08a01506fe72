import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  compareDates,
  dayForInput,
  dayNumber,
  daysBetween,
  earlierOf,
  endOfMonth,
  fromDayNumber,
  isCivilDate,
  isoWeekday,
  laterOf,
  parseCivilDate,
  parseTypedDate,
  toUtcMidnight,
  vietnamDay,
  yearOf,
} from "./civil-date.ts";

const anyDay = fc
  .integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") })
  .map(fromDayNumber);

describe("parseCivilDate", () => {
  test.each([
    ["2026-12-15", "2026-12-15"],
    ["2024-02-29", "2024-02-29"],
    ["2025-02-29", null],
    ["2026-04-31", null],
    ["2026-13-01", null],
    ["2026-00-10", null],
    ["2026-1-5", null],
    ["2026-12-15T00:00:00Z", null],
    ["1899-12-31", null],
    ["2200-01-01", null],
    ["", null],
    [null, null],
    [20261215, null],
    [new Date("2026-12-15"), null],
  ])("%s is %s", (value, expected) => {
    expect(parseCivilDate(value)).toBe(expected);
    expect(isCivilDate(value)).toBe(expected !== null);
  });
});

describe("parseTypedDate", () => {
  test.each([
    ["15/12/2026", "2026-12-15"],
    ["5/1/2026", "2026-01-05"],
    [" 05/01/2026 ", "2026-01-05"],
    ["5.1.2026", "2026-01-05"],
    ["05-01-2026", "2026-01-05"],
    ["2026-12-15", "2026-12-15"],
    ["29/2/2024", "2024-02-29"],
    ["31/2/2026", null],
    ["12/15/2026", null],
    ["0/1/2026", null],
    ["15/12/26", "2026-12-15"],
    ["4/12/26", "2026-12-04"],
    ["01.01.07", "2007-01-01"],
    ["31/12/49", "2049-12-31"],
    ["29/2/25", null],
    ["15/12/98", null],
    ["15/12/026", null],
    ["26-12-15", null],
    ["15112026", "2026-11-15"],
    [" 05012026", "2026-01-05"],
    ["29022024", "2024-02-29"],
    ["151126", "2026-11-15"],
    ["311249", "2049-12-31"],
    ["29022026", null],
    ["31112026", null],
    ["15132026", null],
    ["00112026", null],
    ["20261115", null],
    ["15112226", null],
    ["310426", null],
    ["151198", null],
    ["1511026", null],
    ["5112026", null],
    ["15112", null],
    ["15/112026", null],
    ["15/12", null],
    ["tomorrow", null],
    ["", null],
  ])("%s is %s", (text, expected) => {
    expect(parseTypedDate(text)).toBe(expected);
  });

  test("a day is read as it stands in a form", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 83_000 }).map(fromDayNumber), (day) => {
        expect(parseTypedDate(dayForInput(day))).toBe(day);
      }),
    );
  });
});

describe("arithmetic", () => {
  test.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-02-28", 1, "2025-03-01"],
    ["2026-01-01", -1, "2025-12-31"],
  ])("%s and %i days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-12-14", 1, "2027-01-14"],
    ["2026-01-14", -1, "2025-12-14"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-05-05", -29, "2023-12-05"],
  ])("%s and %i months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test.each([
    ["2026-12-14", 1],
    ["2026-12-17", 4],
    ["2026-11-22", 7],
    ["1970-01-01", 4],
    ["1969-12-31", 3],
  ])("%s is weekday %i", (date, weekday) => {
    expect(isoWeekday(date)).toBe(weekday);
  });

  test.each([
    ["2026-02-03", "2026-02-28"],
    ["2024-02-03", "2024-02-29"],
    ["2100-02-03", "2100-02-28"],
    ["2000-02-03", "2000-02-29"],
    ["2026-12-31", "2026-12-31"],
  ])("the month of %s ends on %s", (date, expected) => {
    expect(endOfMonth(date)).toBe(expected);
  });

  test("every day survives the way to a number and back, and to a Date and back", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parseCivilDate(date)).toBe(date);
        expect(fromDayNumber(dayNumber(date))).toBe(date);
        expect(toUtcMidnight(date).toISOString()).toBe(`${date}T00:00:00.000Z`);
      }),
    );
  });

  test("days compare as their numbers do", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDates(a, b)).toBe(Math.sign(dayNumber(a) - dayNumber(b)) + 0);
        expect([a, b].sort(compareDates)).toEqual([earlierOf(a, b), laterOf(a, b)]);
        expect(isoWeekday(a)).toBe(new Date(`${a}T00:00:00Z`).getUTCDay() || 7);
        expect(yearOf(a)).toBe(new Date(`${a}T00:00:00Z`).getUTCFullYear());
      }),
    );
  });
});

describe("vietnamDay", () => {
  test.each([
    ["2026-12-14T16:59:59Z", "2026-12-14"],
    ["2026-12-14T17:00:00Z", "2026-12-15"],
    ["2026-12-31T23:00:00+07:00", "2026-12-31"],
  ])("at %s it is %s", (instant, expected) => {
    expect(vietnamDay(new Date(instant))).toBe(expected);
  });
});
