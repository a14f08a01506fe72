import { isLocale, LOCALES } from "#lib/i18n/i18n.ts";
import { setLanguage } from "#lib/preferences/set-preferences.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { keepChoice } from "#lib/web/kept-choice.ts";
import { comesFromOurPages } from "#lib/web/origin-gate.ts";
import { LOCALE_COOKIE } from "#lib/web/page-i18n.ts";

/** Keeps the chosen language (`locale`), for who is signed in also with the account, where mails find it. */
export function POST(request: Request): Promise<Response> {
  return keepChoice(request, {
    cookie: LOCALE_COOKIE,
    values: LOCALES,
    kept: async (locale) => {
      const actor = comesFromOurPages(request) ? await currentActor() : null;
      if (actor && isLocale(locale)) await setLanguage(actor, locale);
    },
  });
}
