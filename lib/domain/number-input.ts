import type { Message } from "./outcome.ts";

/** The language in which a number is typed decides which mark is the decimal one: 1.234,56 or 1,234.56. */
export type NumberLocale = "vi" | "en";

/** A number as digits: `whole` has at least one, `fraction` perhaps none. */
export type Decimal = { negative: boolean; whole: string; fraction: string };

export type Parsed<T> = { ok: true; value: T } | { ok: false; message: Message };

const MARKS = {
  vi: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
} as const;

/** Doubles keep every whole number of 15 digits. */
const MOST_DIGITS = 15;

/**
 * Reads a number as people type it: 1234,5 or 1.234,5 or 1 234,5 in Vietnamese, with points and commas
 * exchanged in English. Marks between thousands are optional, but must stand every three digits and be of one kind.
 * What could mean two numbers (1.5 or 0.234 in Vietnamese) is refused with the way to write it, never guessed.
 */
export function parseDecimal(text: string, locale: NumberLocale): Parsed<Decimal> {
  const typed = text.trim().replace(/\s/g, " ");
  if (typed === "") return refused("numbers.empty");
  const { group, decimal } = MARKS[locale];
  const [, sign = "", body = ""] = /^([+\-−]?) ?(.*)$/.exec(typed) ?? [];
  if (!/^\d[\d., ]*$/.test(body)) return refused("numbers.invalid");

  const [front = "", fraction, ...rest] = body.split(decimal);
  if (rest.length > 0) return wrongMark(locale);
  if (fraction !== undefined && !/^\d+$/.test(fraction)) {
    return fraction.includes(group) ? wrongMark(locale) : refused("numbers.invalid");
  }
  const whole = ungroup(front, group);
  if (whole === null) return front.includes(group) ? wrongMark(locale) : refused("numbers.invalid");
  const below = (sign === "-" || sign === "−") && /[1-9]/.test(body);
  const value = {
    negative: below,
    whole,
    fraction: fraction ?? "",
  };
  if (value.whole.length + value.fraction.length > MOST_DIGITS + 9)
    return refused("numbers.too-large");
  return { ok: true, value };
}

/** A figure; `decimals` is the most that the field takes, 2 unless told. Below 0 only if `signed`. */
export function parseNumber(
  text: string,
  locale: NumberLocale,
  { decimals = 2, signed = false }: { decimals?: number; signed?: boolean } = {},
): Parsed<number> {
  const parsed = parseDecimal(text, locale);
  if (!parsed.ok) return parsed;
  const { negative, whole, fraction } = parsed.value;
  const significant = fraction.replace(/0+$/, "");
  if (negative && !signed) return refused("numbers.negative");
  if (significant.length > decimals) {
    return decimals === 0
      ? refused("numbers.not-whole")
      : {
          ok: false,
          message: { key: "numbers.too-many-decimals", values: { decimals } },
        };
  }
  if (whole.length + significant.length > MOST_DIGITS) return refused("numbers.too-large");
  const value = Number(`${whole}.${significant || "0"}`);
  return { ok: true, value: negative ? -value : value };
}

/** As a person would type it back into the field: no thousands marks, the locale's decimal mark. */
export function numberForInput(value: number, locale: NumberLocale): string {
  return String(value).replace(".", MARKS[locale].decimal);
}

/** The digits before the decimal mark; null if thousands marks stand where they must not. */
function ungroup(front: string, group: string): string | null {
  for (const mark of [group, " "]) {
    if (!front.includes(mark)) continue;
    const [first = "", ...threes] = front.split(mark);
    const regular = /^[1-9]\d{0,2}$/.test(first) && threes.every((three) => /^\d{3}$/.test(three));
    return regular ? [first, ...threes].join("") : null;
  }
  return /^\d+$/.test(front) ? front.replace(/^0+(?=\d)/, "") : null;
}

/** Says which mark stands where: the usual slip is the other language's. */
function wrongMark(locale: NumberLocale): { ok: false; message: Message } {
  return refused(locale === "vi" ? "numbers.decimal-comma" : "numbers.decimal-point");
}

function refused(key: string): { ok: false; message: Message } {
  return { ok: false, message: { key } };
}
