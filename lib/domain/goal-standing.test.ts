import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GoalPath, relativeGap, standingOf, unitsMissing } from "./goal-standing.ts";

const TODAY = "2026-11-22";
const path: GoalPath = {
  baseline: { on: "2022-12-31", value: 38 },
  milestones: [
    { on: "2025-12-31", value: 90 },
    { on: "2030-12-31", value: 100 },
  ],
  history: [{ on: "2025-12-31", value: 84.6 }],
  now: { on: TODAY, value: 87.9 },
  yearly: false,
};
const now = (value: number) => ({ ...path, now: { on: TODAY, value } });

describe("standingOf", () => {
  test.each([
    ["under the straight road to 2030", now(87.9), "behind"],
    ["over the road, the target not yet reached", now(95), "on-road"],
    ["the target of 2030 is reached", now(100), "met"],
    ["no figure", { ...path, now: null }, "unmeasured"],
    ["no milestone", { ...path, milestones: [] }, "unmeasured"],
    [
      "without a baseline the road is level before the milestone",
      { ...now(92), baseline: null },
      "on-road",
    ],
  ] as const)("%s", (_, given, standing) => {
    expect(standingOf(given, TODAY).standing).toBe(standing);
  });

  test("tells the milestone that passed beside the figure of its day", () => {
    expect(standingOf(path, TODAY).passed).toEqual({ on: "2025-12-31", target: 90, value: 84.6 });
    expect(standingOf({ ...path, history: [] }, TODAY).passed?.value).toBeNull();
    expect(standingOf(path, "2025-12-31").passed).toBeNull();
  });

  test("tells what is missing and what each year must bring", () => {
    const { next } = standingOf(now(90), "2026-12-31");
    expect(next).toMatchObject({ on: "2030-12-31", target: 100, gap: 10 });
    const years = standingOf({ ...path, now: { on: "2026-12-31", value: 90 } }, "2026-12-31").next;
    expect(years?.perYear).toBeCloseTo(2.5, 2);
    expect(standingOf(now(100), TODAY).next).toMatchObject({ gap: 0, perYear: null });
  });

  test("judges a yearly figure by its last closed year", () => {
    const yearly = { ...path, yearly: true, now: { on: TODAY, value: 54 } };
    const standing = standingOf({ ...yearly, history: [{ on: "2025-12-31", value: 96 }] }, TODAY);
    expect(standing).toMatchObject({ standing: "on-road", next: { gap: 4, perYear: null } });
    expect(standingOf({ ...yearly, history: [] }, TODAY).standing).toBe("unmeasured");
  });

  test("a year that reached the milestone's level has not met it: each year starts anew", () => {
    const yearly = { ...path, yearly: true, now: { on: TODAY, value: 71.8 } };
    const year = (on: string) => [{ on, value: 100 }];
    expect(standingOf({ ...yearly, history: year("2025-12-31") }, TODAY)).toMatchObject({
      standing: "on-road",
      next: { gap: 0 },
    });
    const ended = standingOf({ ...yearly, history: year("2030-12-31") }, "2031-02-01");
    expect(ended.standing).toBe("met");
  });

  test("after the last milestone it is judged by that one", () => {
    const late = { ...path, now: { on: "2031-02-01", value: 99 } };
    expect(standingOf(late, "2031-02-01")).toMatchObject({
      standing: "behind",
      passed: { on: "2030-12-31" },
      next: { on: "2030-12-31", gap: 1, perYear: null },
    });
  });

  test("more is never worse", () => {
    const rank = { unmeasured: 0, behind: 1, "on-road": 2, met: 3 };
    const values = fc.double({ min: 0, max: 120, noNaN: true });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const [worse, better] = [standingOf(now(less), TODAY), standingOf(now(more), TODAY)];
        expect(rank[better.standing]).toBeGreaterThanOrEqual(rank[worse.standing]);
        expect(relativeGap(better)).toBeLessThanOrEqual(relativeGap(worse));
      }),
    );
  });
});

describe("unitsMissing", () => {
  test.each([
    [100, 3321, 2232, 1089],
    [90, 10, 9, 0],
    [90, 11, 9, 1],
    [100, 40, 41, 0],
    [95, 0, 0, 0],
  ])("%i%% of %i with %i is %i short", (target, units, reached, missing) => {
    expect(unitsMissing(target, units, reached)).toBe(missing);
  });

  test("with the missing ones the target is met, with one fewer it is not", () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.integer({ min: 1, max: 4000 }),
        fc.nat(4000),
        (target, units, some) => {
          const reached = Math.min(some, units);
          const missing = unitsMissing(target, units, reached);
          expect((reached + missing) * 100).toBeGreaterThanOrEqual(target * units);
          if (missing > 0) expect((reached + missing - 1) * 100).toBeLessThan(target * units);
        },
      ),
    );
  });
});
