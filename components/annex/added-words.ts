import type { I18n } from "#lib/i18n/i18n.ts";

type Said = Record<string, string | string[] | undefined>;

/** What taking an annex came to, as the address says it; null where it says nothing. */
export function addedWords({ t }: Pick<I18n, "t">, { added, given, renewed }: Said): string | null {
  const [count, drafts] = [Number(added) || 0, Number(given) || 0];
  const updated = Number(renewed) || 0;
  if (count + updated === 0) return null;
  const changed = updated > 0 ? [t("annex.done-updated", { count: updated })] : [];
  if (count === 0) return changed.join("");
  const said =
    drafts > 0 ? t("annex.done-given", { count, given: drafts }) : t("annex.done-added", { count });
  return [said, ...changed].join(". ");
}
