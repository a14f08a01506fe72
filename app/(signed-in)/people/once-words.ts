import type { I18n } from "#lib/i18n/i18n.ts";

/** What stands around a link that is shown once. */
export function onceWords({ t }: I18n) {
  return {
    title: t("people.link-title"),
    label: t("people.link"),
    copy: t("people.copy"),
    copied: t("people.copied"),
  };
}
