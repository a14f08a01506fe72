import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOOK_HOURS, type Look, lookAgain, sinceOf } from "./last-look.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));

describe("lookAgain", () => {
  test.each([
    ["the first look has none before it", null, at(8), { seenAt: at(8), beforeAt: null }],
    [
      "a reload is no look",
      { seenAt: at(8), beforeAt: at(1) },
      at(9),
      { seenAt: at(8), beforeAt: at(1) },
    ],
    [
      "just before the hours are over",
      { seenAt: at(8), beforeAt: null },
      new Date(at(12).getTime() - 1),
      { seenAt: at(8), beforeAt: null },
    ],
    [
      "when they are over it is",
      { seenAt: at(8), beforeAt: at(1) },
      at(12),
      { seenAt: at(12), beforeAt: at(8) },
    ],
  ] as const)("%s", (_, kept, now, expected) => {
    expect(lookAgain(kept, now)).toEqual(expected);
  });

  test("however often a page is opened, what is compared with was seen, hours before", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 * 60 }), { minLength: 1 }), (pauses) => {
        let now = at(0).getTime();
        let kept: Look | null = null;
        const seen: number[] = [];
        for (const minutes of pauses) {
          now += minutes * 60_000;
          kept = lookAgain(kept, new Date(now));
          seen.push(now);
          const before = kept.beforeAt?.getTime();
          if (before === undefined) continue;
          expect(seen).toContain(before);
          expect(kept.seenAt.getTime() - before).toBeGreaterThanOrEqual(LOOK_HOURS * 3_600_000);
          expect(now - kept.seenAt.getTime()).toBeLessThan(LOOK_HOURS * 3_600_000);
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
    ["a look earlier today", "look", null, "2026-11-22", { on: "2026-11-22", byLook: true }],
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
