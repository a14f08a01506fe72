import type { Offered } from "#components/people/choose-among.tsx";
import type { MadeLink } from "#components/people/once-link.tsx";
import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { peopleToChoose } from "#lib/people/find-people.ts";
import { unitsToChoose } from "#lib/people/find-units.ts";
import type { Invited } from "#lib/people/invite-person.ts";
import { siteUrl } from "#lib/web/site.ts";

type Typed = string | string[] | undefined;

/** Units that the typed words may mean, where there are several. */
export async function offeredUnits(
  actor: Actor,
  i18n: I18n,
  typed: Typed,
): Promise<Offered | undefined> {
  const choice = await unitsToChoose(actor, textOf(typed));
  if (choice.kind !== "several") return undefined;
  return {
    choices: choice.units.map(({ id, name, nameEn, area, areaEn }) => ({
      value: id,
      label: named(i18n, name, nameEn),
      ...(area && { help: named(i18n, area, areaEn) }),
    })),
    more: choice.more ? i18n.t("people.more-found") : null,
  };
}

/** Accounts that the typed words may mean, where there are several. */
export async function offeredPeople(
  actor: Actor,
  i18n: I18n,
  typed: Typed,
  away: Typed,
): Promise<Offered | undefined> {
  const choice = await peopleToChoose(actor, textOf(typed), textOf(away));
  if (choice.kind !== "several") return undefined;
  return {
    choices: choice.people.map(({ id, title, titleEn, email }) => ({
      value: id,
      label: named(i18n, title, titleEn),
      help: email,
    })),
    more: choice.more ? i18n.t("people.more-found") : null,
  };
}

/** The link as it is handed over. */
export function shownLink({ t, format }: I18n, { token, expiresAt, accountId }: Invited): MadeLink {
  return {
    href: new URL(`/one-time-link/${token}`, siteUrl()).href,
    said: t("people.link-once", { at: format.dateTime(expiresAt) }),
    personHref: `/people/${accountId}`,
  };
}

function textOf(typed: Typed): string {
  return [typed ?? ""].flat()[0] ?? "";
}
