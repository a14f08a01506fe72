import { describe, expect, test } from "vitest";
import { wholeDong } from "./whole-dong.ts";

describe("wholeDong", () => {
  test.each([
    ["1.234,56", "million", "vi", "1.234.560.000"],
    ["1,234.56", "million", "en", "1,234,560,000"],
    ["264", "million", "vi", "264.000.000"],
    ["30.000", "billion", "vi", "30.000.000.000.000"],
    ["775.864.000.000", "dong", "vi", "775.864.000.000"],
    ["0", "dong", "vi", "0"],
    ["", "million", "vi", null],
    ["abc", "million", "vi", null],
    ["-5", "million", "vi", null],
    ["1,5", "dong", "vi", null],
    ["1,2345678", "million", "vi", null],
    ["1,2,3", "million", "vi", null],
    ["1.2345", "million", "vi", null],
    ["1.234.5", "million", "vi", null],
    ["1,2345678", "million", "en", null],
    ["0,0000001", "million", "en", null],
    ["99999999999999999999", "million", "vi", null],
    ["1", "thousand", "vi", null],
  ] as const)("%j %s in %s reads %j", (typed, unit, locale, whole) => {
    expect(wholeDong(typed, unit, locale)).toBe(whole);
  });
});
