import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ListedPerson } from "#lib/people/queries.ts";

/** A term in days that belong to it: it is kept to the day after its last. */
export function termWords(
  { t, format }: I18n,
  { from, to }: { from: CivilDate; to: CivilDate | null },
): string {
  const start = format.date(from);
  return to
    ? t("people.term", { from: start, lastDay: format.date(addDays(to, -1)) })
    : t("people.term-open", { from: start });
}

/** Until when the link of somebody works who has no password yet. */
export function linkWords(
  { t, format }: I18n,
  { linkExpiresAt, linkExpired }: Pick<ListedPerson, "linkExpiresAt" | "linkExpired">,
): string {
  if (!linkExpiresAt) return t("people.link-none");
  const at = format.dateTime(linkExpiresAt);
  return linkExpired ? t("people.link-over", { at }) : t("people.link-open", { at });
}
