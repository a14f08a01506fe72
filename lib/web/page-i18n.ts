import { cookies } from "next/headers";
import { cache } from "react";
import { DEFAULT_LOCALE, type I18n, i18nFor, isLocale } from "#lib/i18n/i18n.ts";

/** Holds the chosen language; written by `POST /api/locale`. */
export const LOCALE_COOKIE = "locale";

/** The language of this request: the one that was chosen, else Vietnamese. */
export const pageI18n = cache(async (): Promise<I18n> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return i18nFor(isLocale(chosen) ? chosen : DEFAULT_LOCALE);
});
