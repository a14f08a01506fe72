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
