import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberForInput, parseDecimal, parseNumber } from "./number-input.ts";

const key = (text: string, locale: "vi" | "en", options = {}) => {
  const parsed = parseNumber(text, locale, options);
  return parsed.ok ? parsed.value : parsed.message.key;
};

describe("parseNumber", () => {
  test.each([
    ["1.234,56", 1234.56],
    ["1234,5", 1234.5],
    ["1 234", 1234],
    ["1\u00a0234\u202f567,8", 1234567.8],
    ["1.234", 1234],
    ["1.234.567", 1234567],
    ["0", 0],
    ["0,5", 0.5],
    ["0,50", 0.5],
    ["007", 7],
    [" 41 ", 41],
    ["+41", 41],
    ["-0", 0],
    ["", "numbers.empty"],
    ["   ", "numbers.empty"],
    ["1.5", "numbers.decimal-comma"],
    ["1234.56", "numbers.decimal-comma"],
    ["0.234", "numbers.decimal-comma"],
    ["1,234,567", "numbers.decimal-comma"],
    ["1,234.56", "numbers.decimal-comma"],
    ["1.2345", "numbers.decimal-comma"],
    ["12.34.567", "numbers.decimal-comma"],
    ["1.234 567", "numbers.decimal-comma"],
    ["12 34", "numbers.invalid"],
    ["5,", "numbers.invalid"],
    [",5", "numbers.invalid"],
    ["12%", "numbers.invalid"],
    ["1e5", "numbers.invalid"],
    ["12 triệu", "numbers.invalid"],
    ["--1", "numbers.invalid"],
    ["١٢", "numbers.invalid"],
    ["-5", "numbers.negative"],
    ["−5", "numbers.negative"],
    ["1,234", "numbers.too-many-decimals"],
    ["1234567890123456", "numbers.too-large"],
    ["9".repeat(400), "numbers.too-large"],
  ])("in Vietnamese %s is %s", (text, expected) => {
    expect(key(text, "vi")).toBe(expected);
  });

  test.each([
    ["1,234.56", 1234.56],
    ["1234.5", 1234.5],
    ["1,234", 1234],
    ["1 234", 1234],
    ["1,5", "numbers.decimal-point"],
    ["1.234,56", "numbers.decimal-point"],
    ["0,234", "numbers.decimal-point"],
  ])("in English %s is %s", (text, expected) => {
    expect(key(text, "en")).toBe(expected);
  });

  test.each([
    ["3,5", { decimals: 0 }, "numbers.not-whole"],
    ["3,0", { decimals: 0 }, 3],
    ["3,125", { decimals: 3 }, 3.125],
    ["-3,5", { signed: true }, -3.5],
    ["−3", { signed: true }, -3],
  ])("%s with %o is %s", (text, options, expected) => {
    expect(key(text, "vi", options)).toBe(expected);
  });

  test("what was shown can be typed back, in both languages", () => {
    const aNumber = fc.integer({ min: 0, max: 10 ** 12 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(aNumber, fc.constantFrom("vi", "en"), (value, locale) => {
        const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
        expect(parseNumber(shown, locale)).toEqual({ ok: true, value });
        expect(parseNumber(numberForInput(value, locale), locale)).toEqual({ ok: true, value });
      }),
    );
  });

  test("nothing that is typed throws, and no text means two numbers by accident", () => {
    const typed = fc.stringMatching(/^[0-9., +-]{0,12}$/);
    fc.assert(
      fc.property(typed, (text) => {
        const [inVi, inEn] = [parseDecimal(text, "vi"), parseDecimal(text, "en")];
        if (!inVi.ok || /[.,]/.test(text)) return;
        expect(inEn).toEqual(inVi);
      }),
    );
  });
});
