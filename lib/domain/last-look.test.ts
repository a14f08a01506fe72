import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vietnamDay } from "./civil-date.ts";
import { type Look, lookAgain, sinceOf } from "./last-look.ts";

/** By a clock in Vietnam. */
const at = (day: number, clock: string) => new Date(`2026-11-${day}T${clock}:00+07:00`);
const kept = { seenAt: at(22, "23:56"), beforeAt: at(20, "08:00") };

describe("lookAgain", () => {
  test.each([
    ["the first look has none before it", null, at(22, "08:00"), at(22, "08:00"), null],
    ["a reload is no look", kept, at(22, "23:59"), kept.seenAt, kept.beforeAt],
    [
      "minutes later, but past midnight, it is",
      kept,
      at(23, "00:04"),
      at(23, "00:04"),
      kept.seenAt,
    ],
    ["so it is a week later", kept, at(29, "09:00"), at(29, "09:00"), kept.seenAt],
    ["a clock set back is none", kept, at(21, "09:00"), kept.seenAt, kept.beforeAt],
  ] as const)("%s", (_, before, now, seenAt, beforeAt) => {
    expect(lookAgain(before, now)).toEqual({ seenAt, beforeAt });
  });

  test("however often a page is opened, it is compared with the last day before on which it was seen", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 * 60 }), { minLength: 1 }), (pauses) => {
        let now = at(22, "08:00").getTime();
        let look: Look | null = null;
        const days: string[] = [];
        for (const minutes of pauses) {
          now += minutes * 60_000;
          look = lookAgain(look, new Date(now));
          const today = vietnamDay(new Date(now));
          const before = days.findLast((day) => day < today);
          expect(look.beforeAt && vietnamDay(look.beforeAt)).toBe(before ?? null);
          days.push(today);
        }
      }),
    );
  });
});

describe("sinceOf", () => {
  const today = "2026-11-22";
  test.each([
    ["the last look", "look", null, "2026-11-15", { on: "2026-11-15", byLook: true }],
    ["nobody looked yet: a week", "look", null, null, { on: "2026-11-15", byLook: false }],
    ["a week", "week", null, "2026-11-01", { on: "2026-11-15", byLook: false }],
    ["a month", "month", null, "2026-11-01", { on: "2026-10-22", byLook: false }],
    [
      "a month, whatever day was typed before",
      "month",
      "2026-06-30",
      null,
      { on: "2026-10-22", byLook: false },
    ],
    [
      "a day that is none: the last look",
      "day",
      null,
      "2026-11-01",
      { on: "2026-11-01", byLook: true },
    ],
    ["a day", "day", "2026-06-30", "2026-11-01", { on: "2026-06-30", byLook: false }],
    ["no day that is yet to come", "day", "2030-01-01", null, { on: today, byLook: false }],
  ] as const)("%s", (_, choice, day, lookedOn, expected) => {
    expect(sinceOf({ choice, day }, { today, lookedOn })).toEqual(expected);
  });
});
