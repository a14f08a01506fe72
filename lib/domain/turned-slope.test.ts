import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownPercent } from "./shown-percent.ts";
import { type SharePoint, TURN_POINTS, turnOf } from "./turned-slope.ts";

const of = (...shares: number[]): SharePoint[] =>
  shares.map((numerator) => ({ numerator, denominator: 100 }));

describe("turnOf", () => {
  test.each([
    ["falls from its level", of(84, 83, 85, 84, 67, 65), "down"],
    ["rises from its level", of(60, 61, 59, 60, 70, 75), "up"],
    ["rose before and falls now", of(70, 75, 80, 85, 70, 66), "down"],
    ["has fallen all along: no turn", of(90, 85, 80, 75, 70, 65), null],
    ["one bad month is none", of(84, 83, 85, 84, 85, 60), null],
    ["four points are too few", of(80, 80, 80, 80, 76, 76), null],
    ["five are enough", of(80, 80, 80, 80, 75, 75), "down"],
    ["too few periods", of(84, 84, 60, 60), null],
    ["three before are enough", of(84, 84, 84, 60, 60), "down"],
    ["nothing", [], null],
    [
      "a period without reports",
      [...of(84, 84), { numerator: 0, denominator: 0 }, ...of(84, 60, 60)],
      null,
    ],
    [
      "too few reports to speak of",
      of(84, 84, 84, 60, 60).map(({ numerator }) => ({
        numerator: numerator / 20,
        denominator: 5,
      })),
      null,
    ],
  ] as const)("%s", (_, series, way) => {
    expect(turnOf(series)?.way ?? null).toBe(way);
  });

  test("tells the levels as sums over sums", () => {
    const series = [
      ...of(80, 80, 80),
      { numerator: 10, denominator: 20 },
      { numerator: 60, denominator: 100 },
    ];
    expect(turnOf(series)).toEqual({
      way: "down",
      before: 0.8,
      now: 70 / 120,
      // 80 % and 58 %, as they are shown.
      points: -22,
    });
  });

  const anyPoint = fc
    .record({
      denominator: fc.integer({ min: 0, max: 300 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ denominator, share }) => ({ denominator, numerator: Math.round(denominator * share) }));

  test("what it says of a turn follows from the figures; turned over it goes the other way", () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 9 }), (series) => {
        const turn = turnOf(series);
        const mirror = turnOf(
          series.map(({ numerator, denominator }) => ({
            numerator: denominator - numerator,
            denominator,
          })),
        );
        if (!turn) {
          expect(mirror).toBeNull();
          return;
        }
        expect(Math.abs(turn.points)).toBeGreaterThanOrEqual(TURN_POINTS);
        expect(turn.points).toBe(shownPercent(turn.now, 0) - shownPercent(turn.before, 0));
        expect(turn.way).toBe(turn.points < 0 ? "down" : "up");
        expect(mirror?.way).toBe(turn.way === "down" ? "up" : "down");
      }),
    );
  });
});
