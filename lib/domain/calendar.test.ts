import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Cadence,
  daysAllowed,
  oncePeriod,
  type Period,
  periodOf,
  periodOfKey,
  periodOn,
  periodsOf,
  previousPeriod,
  REGIME_RULES,
  reportDueOn,
} from "./calendar.ts";
import { addDays, daysInMonth } from "./civil-date.ts";
import { VIETNAM_WORK_CALENDAR } from "./holidays.ts";

const { administrative, finance, party } = REGIME_RULES;
const YEARS = [2024, 2025, 2026, 2027] as const;
const CADENCES = ["monthly", "quarterly", "half_yearly", "nine_month", "yearly"] as const;

const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
const aRegime = fc.constantFrom(administrative, finance, party);
const aCadence = fc.constantFrom(...CADENCES);

const span = (period: Period) => [period.key, period.startsOn, period.endsOn];

describe("cut-offs of administrative reports", () => {
  test.each(YEARS)("the months of %i close on the 14th", (year) => {
    const months = periodsOf(administrative, "monthly", `${year}-01-01`, `${year}-12-31`);
    expect(months.map((month) => month.endsOn)).toEqual(
      Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}-14`),
    );
    expect(months.map((month) => month.startsOn)).toEqual([
      `${year - 1}-12-15`,
      ...months.slice(0, 11).map((month) => `${month.endsOn.slice(0, 8)}15`),
    ]);
  });

  test.each(YEARS)("quarters, halves, nine months and the year of %i", (year) => {
    const of = (cadence: Exclude<Cadence, "once">) =>
      periodsOf(administrative, cadence, `${year}-01-01`, `${year}-12-31`).map(span);
    expect(of("quarterly")).toEqual([
      [`${year}-Q1`, `${year - 1}-12-15`, `${year}-03-14`],
      [`${year}-Q2`, `${year}-03-15`, `${year}-06-14`],
      [`${year}-Q3`, `${year}-06-15`, `${year}-09-14`],
      [`${year}-Q4`, `${year}-09-15`, `${year}-12-14`],
    ]);
    expect(of("half_yearly")).toEqual([
      [`${year}-H1`, `${year - 1}-12-15`, `${year}-06-14`],
      [`${year}-H2`, `${year}-06-15`, `${year}-12-14`],
    ]);
    expect(of("nine_month")).toEqual([[`${year}-9M`, `${year - 1}-12-15`, `${year}-09-14`]]);
    expect(of("yearly")).toEqual([[`${year}-Y`, `${year - 1}-12-15`, `${year}-12-14`]]);
  });
});

describe("cut-offs of finance", () => {
  test.each(YEARS)("the months of %i are the calendar's", (year) => {
    const months = periodsOf(finance, "monthly", `${year}-01-01`, `${year}-12-31`);
    expect(months.map((month) => Number(month.endsOn.slice(8)))).toEqual(
      months.map((_, index) => daysInMonth(year, index + 1)),
    );
    expect(months.every((month) => month.startsOn.endsWith("-01"))).toBe(true);
  });

  test.each(YEARS)("quarters, halves, nine months and the year of %i", (year) => {
    const of = (cadence: Exclude<Cadence, "once">) =>
      periodsOf(finance, cadence, `${year}-01-01`, `${year}-12-31`).map(span);
    expect(of("quarterly")[3]).toEqual([`F${year}-Q4`, `${year}-10-01`, `${year}-12-31`]);
    expect(of("half_yearly")[0]).toEqual([`F${year}-H1`, `${year}-01-01`, `${year}-06-30`]);
    expect(of("nine_month")).toEqual([[`F${year}-9M`, `${year}-01-01`, `${year}-09-30`]]);
    expect(of("yearly")).toEqual([[`F${year}-Y`, `${year}-01-01`, `${year}-12-31`]]);
  });
});

describe("the Party's periods", () => {
  test("have the administrative days and keys of their own", () => {
    const month = periodOn(party, "monthly", "2026-12-15");
    expect(month).toMatchObject({
      key: "P2027-M01",
      startsOn: "2026-12-15",
      endsOn: "2027-01-14",
    });
  });
});

describe("periodOn", () => {
  test.each([
    [
      "a building handed over on 20 December 2025 is reported in 2026",
      "2025-12-20",
      "yearly",
      "2026-Y",
    ],
    ["the cut-off day belongs to the period that it closes", "2025-12-14", "yearly", "2025-Y"],
    ["20 December is in month 1", "2025-12-20", "monthly", "2026-M01"],
    ["20 December is in quarter 1", "2025-12-20", "quarterly", "2026-Q1"],
    ["20 December is in the first half", "2025-12-20", "half_yearly", "2026-H1"],
    ["20 December is in the nine months", "2025-12-20", "nine_month", "2026-9M"],
    ["between two nine-month reports there is none", "2026-09-15", "nine_month", undefined],
  ] as const)("%s", (_, date, cadence, key) => {
    expect(periodOn(administrative, cadence, date)?.key).toBe(key);
  });

  test("every day lies in exactly one month, and in the period that periodOn names", () => {
    fc.assert(
      fc.property(aRegime, aCadence, aDay, (rules, cadence, date) => {
        const around = periodsOf(rules, cadence, addDays(date, -800), addDays(date, 800));
        const holding = around.filter((period) => period.startsOn <= date && date <= period.endsOn);
        const named = periodOn(rules, cadence, date);
        expect(holding).toEqual(named === null ? [] : [named]);
        if (cadence !== "nine_month") expect(named).not.toBeNull();
      }),
    );
  });
});

describe("periods of one year", () => {
  test("a quarter is three months, a half two quarters, a year two halves", () => {
    fc.assert(
      fc.property(aRegime, fc.integer({ min: 1950, max: 2150 }), (rules, year) => {
        const joined = (cadence: Exclude<Cadence, "once">, from: number, to: number) => ({
          startsOn: periodOf(rules, cadence, year, from).startsOn,
          endsOn: periodOf(rules, cadence, year, to).endsOn,
        });
        for (const quarter of [1, 2, 3, 4]) {
          const whole = periodOf(rules, "quarterly", year, quarter);
          expect(whole).toMatchObject(joined("monthly", quarter * 3 - 2, quarter * 3));
        }
        for (const half of [1, 2]) {
          const whole = periodOf(rules, "half_yearly", year, half);
          expect(whole).toMatchObject(joined("quarterly", half * 2 - 1, half * 2));
        }
        expect(periodOf(rules, "nine_month", year, 1)).toMatchObject(joined("monthly", 1, 9));
        expect(periodOf(rules, "yearly", year, 1)).toMatchObject(joined("half_yearly", 1, 2));
      }),
    );
  });

  test("the next one starts on the day after, and its previous is this one", () => {
    fc.assert(
      fc.property(aRegime, aCadence, aDay, (rules, cadence, date) => {
        const periods = periodsOf(rules, cadence, date, addDays(date, 1500));
        for (const [index, period] of periods.entries()) {
          const before = periods[index - 1];
          if (!before) continue;
          expect(previousPeriod(period)).toEqual(before);
          if (cadence !== "nine_month") expect(addDays(before.endsOn, 1)).toBe(period.startsOn);
        }
      }),
    );
  });
});

describe("other closing days", () => {
  test("the 28th also closes February", () => {
    const rules = { ...administrative, cutoffDay: 28 };
    expect(periodOn(rules, "monthly", "2026-03-01")).toMatchObject({
      startsOn: "2026-03-01",
    });
    expect(periodOn(rules, "monthly", "2024-02-29")).toMatchObject({
      startsOn: "2024-02-29",
    });
  });
});

describe("periodsOf", () => {
  test("includes a cut-off on either edge, and nothing outside", () => {
    const keys = (from: string, to: string) =>
      periodsOf(administrative, "monthly", from, to).map((period) => period.key);
    expect(keys("2026-11-14", "2026-12-14")).toEqual(["2026-M11", "2026-M12"]);
    expect(keys("2026-11-15", "2026-12-13")).toEqual([]);
    expect(keys("2026-12-14", "2026-11-14")).toEqual([]);
  });
});

describe("periodOfKey", () => {
  test.each([
    ["2026-M12", "2026-11-15", "2026-12-14"],
    ["2026-M01", "2025-12-15", "2026-01-14"],
    ["F2026-M02", "2026-02-01", "2026-02-28"],
    ["P2026-H2", "2026-06-15", "2026-12-14"],
    ["2026-9M", "2025-12-15", "2026-09-14"],
    ["2022-05-25_2022-12-09", "2022-05-25", "2022-12-09"],
  ])("%s runs from %s to %s", (key, startsOn, endsOn) => {
    expect(periodOfKey(key)).toMatchObject({ key, startsOn, endsOn });
  });

  test.each([
    "",
    "2026",
    "2026-M13",
    "2026-M00",
    "2026-M1",
    "2026-Q5",
    "2026-Q04",
    "X2026-M01",
    "0001-M01",
    "2022-02-30_2022-12-09",
    "2022-12-09_2022-05-25",
    "2026-Y1",
  ])("%s is no period", (key) => {
    expect(periodOfKey(key)).toBeNull();
  });

  test("a key says the whole period", () => {
    fc.assert(
      fc.property(aRegime, aCadence, aDay, aDay, (rules, cadence, date, other) => {
        const period = periodOn(rules, cadence, date) ?? oncePeriod(rules, date, other);
        expect(periodOfKey(period.key)).toEqual(period);
      }),
    );
  });
});

describe("reportDueOn", () => {
  test.each([
    ["2026-M12", "commune", "2026-12-17"],
    ["2026-M11", "commune", "2026-11-18"],
    ["F2026-M11", "commune", "2026-12-03"],
    ["F2026-M12", "commune", "2027-01-06"],
    ["2026-M02", "commune", "2026-02-25"],
    ["2026-M12", "province", "2026-12-21"],
  ])("the report for %s of a %s is due on %s", (key, level, dueOn) => {
    const period = periodOfKey(key) as Period;
    expect(reportDueOn(period, daysAllowed(level), VIETNAM_WORK_CALENDAR)).toBe(dueOn);
  });
});
