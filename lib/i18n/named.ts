import type { I18n } from "./i18n.ts";

type Reader = Pick<I18n, "locale">;

/** What a unit, an issuer, a task, a role or an indicator is called. */
export type Named = { name: string; nameEn: string | null };

/** The name in the reader's language; what has no English name keeps its own. */
export function named({ locale }: Reader, vi: string, en: string | null | undefined): string {
  return (locale === "en" && en) || vi;
}

export function nameOf(reader: Reader, { name, nameEn }: Named): string {
  return named(reader, name, nameEn);
}
