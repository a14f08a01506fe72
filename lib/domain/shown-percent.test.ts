import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsBetween } from "./shown-percent.ts";

test.each([
  ["between rounded percentages it would be 1.6", 0.9278, 0.9124, 1.5],
  ["and here nothing", 0.9124, 0.9117, 0.1],
  ["what does not show is nothing", 0.9124, 0.91237, 0],
  ["downwards as upwards", 0.2625, 0.3, -3.8],
  ["half a tenth goes away from zero", 0.3, 0.2625, 3.8],
] as const)("%s", (_, now, before, points) => {
  expect(pointsBetween(now, before)).toBe(points);
});

test("is never more than half a tenth off", () => {
  const share = fc.double({ min: 0, max: 1.2, noNaN: true });
  fc.assert(
    fc.property(share, share, (now, before) => {
      expect(Math.abs(pointsBetween(now, before) - (now - before) * 100)).toBeLessThan(0.0501);
    }),
  );
});
