import { createTranslator } from "use-intl/core";
import { calendar as calendarEn } from "./messages/en/calendar.ts";
import { numbers as numbersEn } from "./messages/en/numbers.ts";
import type { Messages } from "./messages/shape.ts";
import { calendar as calendarVi } from "./messages/vi/calendar.ts";
import { numbers as numbersVi } from "./messages/vi/numbers.ts";

export type FormatLocale = "vi" | "en";
export type Unknown = null | undefined;

/** What is not known. Never 0. */
export const UNKNOWN = "–";
/** Keeps a number and its unit on one line. */
export const NBSP = "\u00a0";
export const ZONE = "Asia/Ho_Chi_Minh";

type FormatMessages = Pick<Messages, "calendar" | "numbers">;
const WORDS: Record<FormatLocale, FormatMessages> = {
  vi: { calendar: calendarVi, numbers: numbersVi },
  en: { calendar: calendarEn, numbers: numbersEn },
};

export type FormatWords = ReturnType<typeof formatWords>;

export function formatWords(locale: FormatLocale) {
  return createTranslator<FormatMessages>({
    locale,
    messages: WORDS[locale],
    timeZone: ZONE,
  });
}

/** British English writes the day first, as Vietnamese does. */
export function languageTag(locale: FormatLocale): string {
  return locale === "vi" ? "vi" : "en-GB";
}

export function joined(text: string): string {
  return text.replaceAll(" ", NBSP);
}

/**
 * A message whose words stand still around what is put into it: worded once, then only filled in. Tables ask for
 * hundreds of periods and amounts, and reading a message costs ten times as much.
 */
export function slotted(render: (...slots: string[]) => string): (...values: string[]) => string {
  const slots = Array.from({ length: render.length }, (_, index) =>
    String.fromCharCode(0xe000 + index),
  );
  const pieces = render(...slots).split(/([\ue000-\ue0ff])/);
  return (...values) =>
    pieces
      .map((piece, index) => (index % 2 ? values[piece.charCodeAt(0) - 0xe000] : piece))
      .join("");
}

/** Remembers what was made for the same arguments. */
export function cached<A extends unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.join(" ");
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}
