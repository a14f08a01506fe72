import type { I18n } from "#lib/i18n/i18n.ts";
import { type Addressee, type Letter, letterOf, link, paragraph } from "./letter.ts";

/** The link by which somebody comes in for the first time; `expiresAt` is an instant as ISO text. */
export async function linkLetter(
  i18n: I18n,
  to: Addressee,
  { href, expiresAt }: { href: string; expiresAt: string },
): Promise<Letter> {
  const { t, format } = i18n;
  return letterOf(i18n, to, t("preferences.link-letter.subject"), [
    paragraph(t("preferences.link-letter.intro")),
    paragraph(link(href, t("preferences.link-letter.open"))),
    paragraph(t("preferences.link-letter.once", { at: format.dateTime(expiresAt) })),
    paragraph(t("preferences.link-letter.not-you")),
  ]);
}
