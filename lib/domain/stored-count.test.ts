import { expect, test } from "vitest";
import { storedCount } from "./stored-count.ts";

test.each([
  ["0", 0],
  ["2147483647", 2_147_483_647],
  ["2147483648", null],
  ["99999999999999999999", null],
  ["-1", null],
  ["1.5", null],
  ["x", null],
  [undefined, null],
])("%j is %j", (typed, count) => {
  expect(storedCount.safeParse(typed).data ?? null).toBe(count);
});
