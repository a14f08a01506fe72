import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { UnitChoice } from "./header.tsx";

type Capacity = {
  unit: string;
  switching?: { action: string; choices: UnitChoice[] };
  /** By title, in a word for the bar of every page, and what else there is to say of the account. */
  who: { role: string; short: string; note?: string };
};

/**
 * As what somebody is here: the units of the roles that are in force, all at once, and whose place it is. Only between
 * the own work and that of somebody who is away one changes over.
 */
export function capacityOf(actor: Actor, i18n: I18n): Capacity {
  const { t, format } = i18n;
  const { memberships, actingFor, standsInFor = [] } = actor;
  const role = named(i18n, actor.title, actor.titleEn);
  const units = new Map(
    memberships.map(({ unitId, unitName, unitNameEn }) => [
      unitId,
      named(i18n, unitName, unitNameEn),
    ]),
  );
  const [first = ""] = units.values();
  const roles = new Set(
    memberships.map(
      (one) => `${t(`people.roles.${one.role}`)}, ${named(i18n, one.unitName, one.unitNameEn)}`,
    ),
  );
  const [kind, ...otherKinds] = new Set(memberships.map((one) => one.role));
  const note = actingFor
    ? t("people.acts-for", { title: named(i18n, actingFor.title, actingFor.titleEn) })
    : roles.size > 1 && [...roles].join("; ");
  return {
    unit: units.size > 1 ? t("shell.units", { unit: first, count: units.size - 1 }) : first,
    // The unit stands beside it; a title that names both leaves no room for the search.
    who: {
      role,
      short: kind && otherKinds.length === 0 ? t(`people.roles.${kind}`) : role,
      ...(note && { note }),
    },
    ...(standsInFor.length > 0 && {
      switching: {
        action: "/api/capacity",
        choices: [
          { value: "own", label: role, note: t("people.own-capacity"), current: !actingFor },
          ...standsInFor.map((one) => ({
            value: one.delegationId,
            label: t("people.acts-for", { title: named(i18n, one.title, one.titleEn) }),
            note: t("people.acting-until", { lastDay: format.date(one.lastDay) }),
            current: one.delegationId === actingFor?.delegationId,
          })),
        ],
      },
    }),
  };
}
