import type { I18n } from "#lib/i18n/i18n.ts";

type Said = Record<string, string | string[] | undefined>;

/** What taking an annex came to, as the address says it; null where it says nothing. */
export function addedWords({ t }: Pick<I18n, "t">, { added, given }: Said): string | null {
  const [count, drafts] = [Number(added) || 0, Number(given) || 0];
  if (count === 0) return null;
  return drafts > 0
    ? t("annex.done-given", { count, given: drafts })
    : t("annex.done-added", { count });
}
