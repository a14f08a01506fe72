import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import type { Branch } from "#lib/units/tree.ts";

/** A unit on its way to the tree: id, name, level and since when it is not in force, how many are below. */
export type CompactUnit = readonly [id: string, name: string, note: string, children: number];
export type CompactBranch = { under: string | null; total: number; units: readonly CompactUnit[] };

/** A branch in the reader's language, without names of its fields: thousands of them go over a poor link. */
export function compactBranch(i18n: I18n, { under, total, units }: Branch): CompactBranch {
  const { t, format } = i18n;
  return {
    under,
    total,
    units: units.map(({ id, level, levelEn, children, closedOn, opensOn, ...unit }) => {
      const state = closedOn
        ? t("units.closed-on", { day: format.date(closedOn) })
        : opensOn && t("units.opens-on", { day: format.date(opensOn) });
      const words = named(i18n, level, levelEn);
      return [id, nameOf(i18n, unit), state ? `${words}, ${state}` : words, children];
    }),
  };
}
