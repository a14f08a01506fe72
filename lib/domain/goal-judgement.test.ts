import { expect, test } from "vitest";
import { judgementOf } from "./goal-judgement.ts";

test.each([
  ["behind", "will-miss", "will-miss"],
  ["on-road", "will-miss", "will-miss"],
  ["behind", "will-meet", "catching-up"],
  ["behind", "no-forecast", "behind"],
  ["behind", "yearly", "behind"],
  ["on-road", "will-meet", "on-road"],
  ["on-road", "no-forecast", "on-road"],
  ["on-road", "yearly", "on-road"],
  ["met", "met", "met"],
  ["met", "yearly", "met"],
  ["unmeasured", "met", "met"],
  ["unmeasured", "will-meet", "on-road"],
  ["unmeasured", "will-miss", "will-miss"],
  ["unmeasured", "no-target", "unmeasured"],
  ["unmeasured", "no-figure", "unmeasured"],
] as const)("%s today, %s: %s", (standing, outlook, expected) => {
  expect(judgementOf(standing, outlook)).toBe(expected);
});
