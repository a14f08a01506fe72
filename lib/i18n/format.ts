import { dateFormats } from "./format-dates.ts";
import { numberFormats } from "./format-numbers.ts";
import { type FormatLocale, formatWords } from "./format-words.ts";

export type Format = ReturnType<typeof createFormat>;

/**
 * Numbers and dates as one language writes them. Formatters are made once, so keep the object.
 * What is null or undefined is shown as a dash. Numbers and their units are joined by no-break spaces.
 */
export function createFormat(locale: FormatLocale) {
  const t = formatWords(locale);
  return { ...numberFormats(locale, t), ...dateFormats(locale, t) };
}
