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

/** A unit, and the province or department above it: null where it is its own. */
export type PlacedUnit = { unit: string; unitEn: string | null; area: Named | null };

/** The unit's name; where units of several provinces are listed, with the province that tells it from its namesakes. */
export function placedName(
  reader: Reader,
  { unit, unitEn, area }: PlacedUnit,
  withArea: boolean,
): string {
  const name = named(reader, unit, unitEn);
  return withArea && area ? `${name}, ${nameOf(reader, area)}` : name;
}
