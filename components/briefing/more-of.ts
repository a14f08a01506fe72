import type { I18n } from "#lib/i18n/i18n.ts";

/** What opens the rows behind the first few on a phone; nothing where hardly any are left. */
export function moreOf({ t }: I18n, rows: number, few: number): { few?: number; more?: string } {
  return rows > few + 1 ? { few, more: t("briefing.more-rows", { count: rows - few }) } : {};
}
