import { createTranslator } from "use-intl/core";
import type { Message } from "#lib/domain/outcome.ts";
import { createFormat, type Format } from "./format.ts";
import { en } from "./messages/en.ts";
import type { Messages } from "./messages/shape.ts";
import { vi } from "./messages/vi.ts";

export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "vi";

export type Translate = ReturnType<typeof translator>;
export type MessageKey = Parameters<Translate>[0];

/** What a page needs to speak: words, numbers and dates of one language. */
export type I18n = {
  locale: Locale;
  t: Translate;
  /** Words a refusal, whose key was chosen in a pure rule or a use case. */
  say: (message: Message) => string;
  format: Format;
};

const spoken = new Map<Locale, I18n>();

/** The same object for every request in that language, so that compiled messages are kept. */
export function i18nFor(locale: Locale): I18n {
  const known = spoken.get(locale);
  if (known) return known;
  const t = translator(locale);
  const say = ({ key, values }: Message) => t(key as MessageKey, values as never);
  const i18n: I18n = { locale, t, say, format: createFormat(locale) };
  spoken.set(locale, i18n);
  return i18n;
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

function translator(locale: Locale) {
  const messages: Messages = locale === "vi" ? vi : en;
  return createTranslator<Messages>({
    locale,
    messages,
    timeZone: "Asia/Ho_Chi_Minh",
  });
}
