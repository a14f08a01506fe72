import { type NumberLocale, parseDecimal } from "./number-input.ts";
import type { Message } from "./outcome.ts";

/** Money is whole đồng: bigint in code, BIGINT in the database, a string of digits on the wire. */
export type Dong = bigint;

export const MONEY_UNITS = ["dong", "million", "billion"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How many decimals a unit can have before a part of a đồng appears. */
const UNIT_DIGITS: Record<MoneyUnit, number> = {
  dong: 0,
  million: 6,
  billion: 9,
};

/** Ten times the state's yearly budget; more is a slip of the unit. */
const LARGEST: Dong = 10n ** 17n;

export type ParsedMoney = { ok: true; value: Dong } | { ok: false; message: Message };

/** What was typed, in the unit that was chosen. Refuses parts of a đồng, amounts below 0 and absurd ones. */
export function parseMoney(text: string, unit: MoneyUnit, locale: NumberLocale): ParsedMoney {
  const parsed = parseDecimal(text, locale);
  if (!parsed.ok) return parsed;
  const { negative, whole, fraction } = parsed.value;
  const digits = UNIT_DIGITS[unit];
  if (negative) return refused("numbers.negative");
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > digits) return refused("numbers.part-of-a-dong");
  const value = BigInt(whole + significant.padEnd(digits, "0"));
  return value > LARGEST ? refused("numbers.too-large") : { ok: true, value };
}

/** The amount in a unit, without loss, as a plain decimal: 775864000000 in billion is "775.864". */
export function inUnit(dong: Dong, unit: MoneyUnit): string {
  const digits = UNIT_DIGITS[unit];
  const text = (dong < 0n ? -dong : dong).toString().padStart(digits + 1, "0");
  const [whole, fraction] = [
    text.slice(0, text.length - digits),
    text.slice(text.length - digits).replace(/0+$/, ""),
  ];
  return `${dong < 0n ? "-" : ""}${whole}${fraction && `.${fraction}`}`;
}

/** As a person would type it back into the field: no thousands marks, the locale's decimal mark. */
export function moneyForInput(dong: Dong, unit: MoneyUnit, locale: NumberLocale): string {
  return inUnit(dong, unit).replace(".", locale === "vi" ? "," : ".");
}

/** What stands in a field, in another unit: the same amount. What is no amount stays as it was typed. */
export function moneyInOtherUnit(
  typed: string,
  from: MoneyUnit,
  to: MoneyUnit,
  locale: NumberLocale,
): string {
  if (from === to) return typed;
  const parsed = parseMoney(typed, from, locale);
  return parsed.ok ? moneyForInput(parsed.value, to, locale) : typed;
}

/** The largest unit that shows the amount exactly with one decimal at most. */
export function readableUnit(dong: Dong): MoneyUnit {
  if (dong === 0n) return "dong";
  if (dong % 10n ** 8n === 0n && (dong >= 10n ** 9n || dong <= -(10n ** 9n))) return "billion";
  if (dong % 10n ** 5n === 0n && (dong >= 10n ** 6n || dong <= -(10n ** 6n))) return "million";
  return "dong";
}

export function sumMoney(amounts: Iterable<Dong>): Dong {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

function refused(key: string): { ok: false; message: Message } {
  return { ok: false, message: { key } };
}
