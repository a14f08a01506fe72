import type { Theme } from "#lib/domain/theme.ts";
import { THEMES } from "#lib/domain/theme.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

export type ThemeWords = { label: string; themes: Record<Theme, string> };

export type HeaderWords = ReturnType<typeof headerWords>;

/** What the header says, but for names and places. */
export function headerWords({ locale, t, format }: I18n, unread: number) {
  return {
    locale,
    openPlaces: t("shell.open-places"),
    product: t("common.product"),
    search: t("shell.search"),
    searchPage: t("search.title"),
    notifications: t("shell.notifications"),
    ...(unread > 0 && {
      unread: {
        count: unread > 99 ? t("notifications.more") : format.number(unread),
        said: t("shell.unread", { count: unread }),
      },
    }),
    places: t("shell.places"),
    unit: t("shell.unit"),
    switchUnit: t("shell.switch-unit"),
    account: t("shell.account"),
    signOut: t("shell.sign-out"),
    language: t("shell.language"),
    theme: {
      label: t("shell.theme"),
      themes: Object.fromEntries(
        THEMES.map((theme) => [theme, t(`shell.themes.${theme}`)]),
      ) as ThemeWords["themes"],
    },
  };
}
