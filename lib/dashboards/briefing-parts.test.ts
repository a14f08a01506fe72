import { describe, expect, test } from "vitest";
import { ageRows, turnedChildren } from "./briefing-parts.ts";
import { closedMonths } from "./clocks.ts";
import { finishedMonths } from "./figures/count-reports.ts";
import type { OpenMatter } from "./figures/open-matters.ts";

const today = "2026-11-22";

describe("ageRows", () => {
  test("counts each kind by its age, and leaves out what does not lie open", () => {
    const of = (matter: OpenMatter["matter"], on: string, count: number): OpenMatter => ({
      matter,
      on,
      sendBy: null,
      who: null,
      count,
    });
    const rows = ageRows(
      [
        of("waiting", "2026-11-20", 3),
        of("overdue", "2024-12-31", 2),
        of("overdue", "2026-11-01", 5),
      ],
      today,
    );
    expect(rows).toEqual([
      {
        matter: "overdue",
        byAge: { week: 0, month: 5, quarter: 0, year: 0, older: 2 },
        total: 7,
        oldestOn: "2024-12-31",
        days: 691,
      },
      {
        matter: "waiting",
        byAge: { week: 3, month: 0, quarter: 0, year: 0, older: 0 },
        total: 3,
        oldestOn: "2026-11-20",
        days: 2,
      },
    ]);
  });
});

describe("finishedMonths", () => {
  test("leaves out months at the end of which a report may still come", () => {
    const months = closedMonths(today, 4);
    const periods = months.map(({ key, endsOn }) => ({ id: key, endsOn }));
    const rows = (...toCome: number[]) =>
      months.map(({ key }, place) => {
        const child = place % 2 === 0 ? "one" : null;
        return {
          child,
          periodId: key,
          all: 10,
          sent: 10 - (toCome[place] ?? 0),
          onTime: 5,
          missing: 0,
        };
      });
    const left = (...toCome: number[]) => finishedMonths(rows(...toCome), months, periods).length;
    expect([left(0, 0, 0, 0), left(0, 0, 0, 1), left(0, 0, 2, 1), left(0, 1, 0, 1)]).toEqual([
      4, 3, 2, 3,
    ]);
  });
});

describe("turnedChildren", () => {
  test("adds up the periods that closed in a month, and puts the deepest fall first", () => {
    const months = closedMonths(today, 5);
    const periods = months.flatMap(({ key, endsOn }) => [
      { id: `${key}-a`, endsOn },
      { id: `${key}-b`, endsOn },
    ]);
    const rowsOf = (child: string | null, shares: number[]) =>
      months.flatMap(({ key }, place) =>
        ["a", "b"].map((one) => ({
          child,
          periodId: `${key}-${one}`,
          all: 60,
          sent: 40,
          missing: 10,
          onTime: (shares[place] ?? 0) / 2,
        })),
      );
    const found = turnedChildren(
      [
        ...rowsOf("steady", [80, 80, 80, 80, 80]),
        ...rowsOf("falls", [80, 80, 80, 70, 70]),
        ...rowsOf("falls-deeper", [80, 80, 80, 50, 50]),
        ...rowsOf("rises", [60, 60, 60, 80, 80]),
        ...rowsOf(null, [80, 80, 80, 10, 10]),
      ],
      months,
      periods,
    );
    expect(found.map(({ child, turn }) => [child, turn.way])).toEqual([
      ["falls-deeper", "down"],
      ["falls", "down"],
      ["rises", "up"],
    ]);
    expect(found[0]?.months.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [80, 100],
      [80, 100],
      [80, 100],
      [50, 100],
      [50, 100],
    ]);
  });
});
