import type { I18n } from "#lib/i18n/i18n.ts";

/** Words that exist in Vietnamese and perhaps in English; where they are not in the page's language, they say so. */
export function InLanguage({
  i18n: { locale },
  vi,
  en,
}: {
  i18n: Pick<I18n, "locale">;
  vi: string;
  en: string | null;
}) {
  if (locale === "vi") return vi;
  return en ? en : <span lang="vi">{vi}</span>;
}
