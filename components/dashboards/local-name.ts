import type { I18n } from "#lib/i18n/i18n.ts";

/** The name in the page's language; a unit without an English name keeps its own. */
export function localName(
  { locale }: I18n,
  { name, nameEn }: { name: string; nameEn: string | null },
): string {
  return (locale === "en" && nameEn) || name;
}
