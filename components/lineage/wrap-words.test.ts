import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapWords } from "./wrap-words.ts";

test.each([
  ["Kế hoạch thực hiện", 30, 2, ["Kế hoạch thực hiện"]],
  ["Kế hoạch thực hiện", 10, 2, ["Kế hoạch", "thực hiện"]],
  ["Kế hoạch thực hiện Nghị quyết", 10, 2, ["Kế hoạch", "thực hiện…"]],
  ["", 10, 2, []],
] as const)("%s", (text, letters, most, lines) => {
  expect(wrapWords(text, letters, most)).toEqual(lines);
});

test("no line is too long, nor are there too many", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (text, letters, most) => {
        const lines = wrapWords(text, letters, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters);
      },
    ),
  );
});
