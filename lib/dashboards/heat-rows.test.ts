import { describe, expect, test } from "vitest";
import { heatFigures } from "./heat-rows.ts";
import { plainFigure } from "./leader-figures.ts";

const shares = (...numerators: number[]) =>
  numerators.map((numerator) => ({ numerator, denominator: 100 }));

describe("heatFigures", () => {
  test.each([
    ["three changes downwards are a run", shares(95, 90, 85, 80), 4, ["worse", 3], 255],
    [
      "early senders of a month that goes on do not end it",
      shares(95, 90, 85, 80, 100),
      4,
      ["worse", 3],
      255,
    ],
    ["nor do they begin one", shares(80, 80, 85, 90, 100), 4, null, 255],
    ["nothing is finished", shares(95, 90), 0, null, null],
  ] as const)("%s", (_, on, finished, run, recent) => {
    const told = heatFigures(plainFigure("on-time"), on, finished);
    expect(told.run && [told.run.way, told.run.periods]).toEqual(run);
    expect(told.recent?.numerator ?? null).toBe(recent);
    expect(told.cells).toHaveLength(on.length);
  });
});
