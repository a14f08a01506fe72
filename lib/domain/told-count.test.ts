import { expect, test } from "vitest";
import { toldCount } from "./told-count.ts";

test.each([
  ["3", 3],
  ["200", 200],
  ["0", 0],
  ["-1", 0],
  ["1e3", 0],
  ["12345", 0],
  [["1", "2"], 0],
  [undefined, 0],
] as const)("%j", (told, count) => {
  expect(toldCount(told as string)).toBe(count);
});
