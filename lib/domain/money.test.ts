import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  inUnit,
  MONEY_UNITS,
  moneyForInput,
  moneyInOtherUnit,
  parseMoney,
  readableUnit,
} from "./money.ts";

const anAmount = fc.bigInt({ min: 0n, max: 10n ** 17n });

describe("parseMoney", () => {
  test.each([
    ["775,864", "billion", "vi", 775_864_000_000n],
    ["775.864", "million", "vi", 775_864_000_000n],
    ["479,5", "million", "vi", 479_500_000n],
    ["479.5", "million", "en", 479_500_000n],
    ["1.234.567", "dong", "vi", 1_234_567n],
    ["0", "billion", "vi", 0n],
    ["0,000000001", "billion", "vi", 1n],
    ["1,50", "dong", "vi", "numbers.part-of-a-dong"],
    ["1,00", "dong", "vi", 1n],
    ["0,0000000001", "billion", "vi", "numbers.part-of-a-dong"],
    ["-5", "million", "vi", "numbers.negative"],
    ["1.5", "billion", "vi", "numbers.decimal-comma"],
    ["100000000000000001", "dong", "vi", "numbers.too-large"],
    ["999999999999", "billion", "vi", "numbers.too-large"],
    ["", "dong", "vi", "numbers.empty"],
    ["năm tỷ", "dong", "vi", "numbers.invalid"],
  ] as const)("%s %s (%s) is %s", (text, unit, locale, expected) => {
    const parsed = parseMoney(text, unit, locale);
    expect(parsed.ok ? parsed.value : parsed.message.key).toBe(expected);
  });

  test("what is shown in any unit can be typed back without losing a đồng", () => {
    fc.assert(
      fc.property(
        anAmount,
        fc.constantFrom(...MONEY_UNITS),
        fc.constantFrom("vi", "en"),
        (dong, unit, locale) => {
          expect(parseMoney(moneyForInput(dong, unit, locale), unit, locale)).toEqual({
            ok: true,
            value: dong,
          });
        },
      ),
    );
  });
});

describe("inUnit", () => {
  test.each([
    [775_864_000_000n, "billion", "775.864"],
    [775_864_000_000n, "million", "775864"],
    [1n, "billion", "0.000000001"],
    [-118_400_000n, "million", "-118.4"],
    [0n, "billion", "0"],
    [42n, "dong", "42"],
  ] as const)("%s in %s is %s", (dong, unit, expected) => {
    expect(inUnit(dong, unit)).toBe(expected);
  });

  test.each([
    [999_999_999n, "dong"],
    [1_000_000n, "million"],
    [999_900_000n, "million"],
    [1_000_000_000n, "billion"],
    [1_050_000_000n, "million"],
    [-2_000_000_000n, "billion"],
    [900_000n, "dong"],
  ] as const)("%s reads best in %s", (dong, unit) => {
    expect(readableUnit(dong)).toBe(unit);
  });
});

describe("changing the unit of a field", () => {
  test.each([
    ["775864", "million", "billion", "vi", "775,864"],
    ["1.234,5", "million", "dong", "vi", "1234500000"],
    ["1,234.5", "million", "billion", "en", "1.2345"],
    ["1.234,50", "million", "million", "vi", "1.234,50"],
    ["", "million", "dong", "vi", ""],
    ["khoảng 12", "million", "dong", "vi", "khoảng 12"],
    ["0,5", "dong", "million", "vi", "0,5"],
    ["0", "dong", "billion", "vi", "0"],
  ] as const)("%s %s in %s (%s) is %s", (typed, from, to, locale, expected) => {
    expect(moneyInOtherUnit(typed, from, to, locale)).toBe(expected);
  });

  test("keeps the amount, to the đồng", () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 17n });
    const unit = fc.constantFrom(...MONEY_UNITS);
    fc.assert(
      fc.property(amount, unit, unit, fc.constantFrom("vi", "en"), (dong, from, to, locale) => {
        const moved = moneyInOtherUnit(moneyForInput(dong, from, locale), from, to, locale);
        expect(parseMoney(moved, to, locale)).toEqual({ ok: true, value: dong });
      }),
    );
  });
});
