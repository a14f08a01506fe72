import { describe, expect, test } from "vitest";
import {
  compareStages,
  isHandedOver,
  isWorksStage,
  progressOf,
  WORKS_STAGES,
} from "./works-stage.ts";

describe("stages of works", () => {
  test("each stands for more than the one before", () => {
    const shares = WORKS_STAGES.map(progressOf);
    expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
    expect(shares.at(0)).toBe(0);
    expect(shares.at(-1)).toBe(100);
  });

  test.each([
    ["acceptance", false],
    ["handed_over", true],
    ["accounts_approved", true],
  ] as const)("%s: the station has its headquarters: %s", (stage, expected) => {
    expect(isHandedOver(stage)).toBe(expected);
  });

  test("they have an order", () => {
    expect(compareStages("frame", "finish")).toBeLessThan(0);
    expect(compareStages("finish", "finish")).toBe(0);
    expect(isWorksStage("roof")).toBe(false);
    expect(isWorksStage("frame")).toBe(true);
  });
});
