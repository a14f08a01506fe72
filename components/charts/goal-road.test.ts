import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GoalData, goalRoad } from "./goal-road.ts";

const BOX = { width: 212, height: 46, pad: 6 };
const HEADQUARTERS: GoalData = {
  baseline: { on: "2022-12-31", value: 6 },
  milestones: [
    { on: "2025-12-31", value: 100 },
    { on: "2030-12-31", value: 100 },
  ],
  reached: [
    { on: "2024-12-31", value: 40 },
    { on: "2026-11-14", value: 67.2 },
  ],
};

describe("goalRoad", () => {
  test("runs from the baseline at the left to the last milestone at the right", () => {
    const road = goalRoad(HEADQUARTERS, BOX);
    expect(road.baseline).toEqual({ x: 6, y: 40 });
    expect(road.milestones.at(-1)).toEqual({ x: 206, y: 6 });
    expect(road.road.startsWith("M6,40L")).toBe(true);
    expect(road.reached.endsWith(`L${road.now?.x},${road.now?.y}`)).toBe(true);
  });

  test("shows no line before anything is reached, and no forecast without points", () => {
    const road = goalRoad({ ...HEADQUARTERS, reached: [] }, BOX);
    expect(road).toMatchObject({ reached: "" });
    expect(road.now).toBeUndefined();
    expect(road.forecast).toBeUndefined();
  });

  test("without a baseline the road runs between the milestones alone", () => {
    const { baseline: _, ...below } = HEADQUARTERS;
    const road = goalRoad({ ...below, running: { on: "2026-11-14", value: 54 } }, BOX);
    expect(road.baseline).toBeUndefined();
    expect(road.road.split("L")).toHaveLength(2);
    expect(road.running?.x).toBe(road.now?.x);
  });

  test("over a shared span a day stands at the same place, whatever else a goal has", () => {
    const span = ["2022-12-31", "2030-12-31"] as const;
    const only = { milestones: [], reached: [{ on: "2026-11-14", value: 5 }], span };
    expect(goalRoad(only, BOX).now?.x).toBe(goalRoad(HEADQUARTERS, BOX).now?.x);
    expect(goalRoad({ ...only, span: undefined }, BOX).now?.x).not.toBe(
      goalRoad(HEADQUARTERS, BOX).now?.x,
    );
  });

  test("a forecast starts at now and ends at its day", () => {
    const forecast = { on: "2030-12-31", value: 87, low: 81, high: 93 };
    const road = goalRoad({ ...HEADQUARTERS, forecast }, BOX);
    expect(road.forecast?.startsWith(`M${road.now?.x},${road.now?.y}L206,`)).toBe(true);
    expect(road.fan?.endsWith("Z")).toBe(true);
  });

  test("a figure after the last milestone is still shown", () => {
    const late = { on: "2031-06-30", value: 90 };
    const road = goalRoad({ ...HEADQUARTERS, reached: [late] }, BOX);
    expect(road.now?.x).toBe(206);
    expect(road.milestones.at(-1)?.x).toBeLessThan(206);
  });

  test("stays in its box, also when nothing moves", () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (start, goal, now) => {
        const road = goalRoad(
          {
            baseline: { on: "2022-12-31", value: start },
            milestones: [{ on: "2025-12-31", value: goal }],
            reached: [{ on: "2024-06-30", value: now }],
          },
          BOX,
        );
        for (const dot of [road.baseline, ...road.milestones, road.now]) {
          expect(dot?.x).toBeGreaterThanOrEqual(6);
          expect(dot?.x).toBeLessThanOrEqual(206);
          expect(dot?.y).toBeGreaterThanOrEqual(6);
          expect(dot?.y).toBeLessThanOrEqual(40);
        }
      }),
    );
  });
});
