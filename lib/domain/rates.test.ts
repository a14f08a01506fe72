import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date.ts";
import {
  addCounts,
  allOf,
  areSound,
  countStates,
  doneOf,
  NO_COUNTS,
  openOf,
  ratesOf,
  waitingOf,
} from "./rates.ts";

const TODAY = "2026-11-22";

describe("ratesOf", () => {
  test("the published case of 2017", () => {
    const counts = {
      ...NO_COUNTS,
      doneOnTime: 14_068,
      doneLate: 1_983,
      withinTerm: 5_640,
      overdue: 223,
    };
    const { settled, onTime, ofAll } = ratesOf(counts);
    expect(settled).toMatchObject({ numerator: 16_051, denominator: 16_274 });
    expect(onTime).toMatchObject({ numerator: 14_068, denominator: 16_051 });
    expect(ofAll).toMatchObject({ numerator: 16_051, denominator: 21_914 });
    expect([settled, onTime, ofAll].map(({ value }) => ((value ?? 0) * 100).toFixed(2))).toEqual([
      "98.63",
      "87.65",
      "73.25",
    ]);
  });

  test("nothing to divide by is no rate, not 0", () => {
    expect(ratesOf(NO_COUNTS)).toEqual({
      settled: { numerator: 0, denominator: 0, value: null },
      onTime: { numerator: 0, denominator: 0, value: null },
      ofAll: { numerator: 0, denominator: 0, value: null },
    });
    const onlyOpen = ratesOf({ ...NO_COUNTS, withinTerm: 5 });
    expect([onlyOpen.settled.value, onlyOpen.onTime.value, onlyOpen.ofAll.value]).toEqual([
      null,
      null,
      0,
    ]);
  });
});

describe("countStates", () => {
  const aDay = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days));
  const anAssignment = fc.record({
    dueOn: fc.option(aDay),
    doneOn: fc.option(aDay),
    suspended: fc.boolean(),
    refused: fc.boolean(),
    waiting: fc.boolean(),
  });
  const many = fc.array(anAssignment, { maxLength: 60 });

  test("the parts add up to the whole", () => {
    fc.assert(
      fc.property(many, (assignments) => {
        const counts = countStates(assignments, TODAY);
        expect(areSound(counts)).toBe(true);
        expect(allOf(counts)).toBe(assignments.length);
        expect(doneOf(counts)).toBe(assignments.filter((one) => one.doneOn).length);
        expect(doneOf(counts) + openOf(counts)).toBe(allOf(counts));
        expect(waitingOf(counts)).toBe(
          assignments.filter((one) => one.waiting && !one.doneOn).length,
        );
      }),
    );
  });

  test("two units together count as their sum", () => {
    fc.assert(
      fc.property(many, many, (a, b) => {
        expect(countStates([...a, ...b], TODAY)).toEqual(
          addCounts(countStates(a, TODAY), countStates(b, TODAY)),
        );
      }),
    );
  });

  test("due soon and waiting are counted inside their category", () => {
    const counts = countStates(
      [
        { dueOn: "2026-11-25", doneOn: null, waiting: true },
        { dueOn: "2026-11-01", doneOn: null, waiting: true },
        { dueOn: null, doneOn: null, waiting: true },
        { dueOn: "2026-11-01", doneOn: "2026-11-01", waiting: true },
      ],
      TODAY,
    );
    expect(counts).toEqual({
      doneOnTime: 1,
      doneLate: 0,
      withinTerm: 1,
      overdue: 1,
      noDeadline: 1,
      dueSoon: 1,
      waitingWithinTerm: 1,
      waitingOverdue: 1,
      waitingNoDeadline: 1,
    });
  });

  test.each([
    ["more due soon than within term", { dueSoon: 1 }],
    ["more waiting than overdue", { waitingOverdue: 1 }],
    ["less than none", { overdue: -1 }],
    ["half a task", { overdue: 0.5 }],
  ])("%s is not sound", (_, part) => {
    expect(areSound({ ...NO_COUNTS, ...part })).toBe(false);
  });
});
