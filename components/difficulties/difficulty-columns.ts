import type { ListedDifficulty } from "#lib/difficulties/items.ts";
import type { ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";

/** Difficulties and proposals as a file has them. */
export function difficultyColumns(i18n: I18n): ExportColumn<ListedDifficulty>[] {
  const { t } = i18n;
  return [
    { head: t("difficulties.text"), cell: (row) => row.text },
    {
      head: t("difficulties.filter-kind"),
      cell: ({ isProposal }) => t(`difficulties.kinds.${isProposal ? "proposal" : "difficulty"}`),
    },
    { head: t("difficulties.raised-by"), cell: (row) => named(i18n, row.unit, row.unitEn) },
    { head: t("exports.area"), cell: (row) => row.area && nameOf(i18n, row.area) },
    { head: t("instructions.assignment"), cell: (row) => named(i18n, row.title, row.titleEn) },
    { head: t("difficulties.raised"), cell: (row) => ({ at: row.raisedAt }) },
    { head: t("difficulties.filter-holder"), cell: (row) => named(i18n, row.holder, row.holderEn) },
    {
      head: t("difficulties.state"),
      cell: ({ answered }) => t(`difficulties.shown.${answered ? "answered" : "waiting"}`),
    },
    {
      head: t("difficulties.pass-label"),
      cell: ({ passes }) => passes.map(({ opinion }) => opinion).join("\n") || null,
    },
    { head: t("difficulties.answer-label"), cell: ({ answered }) => answered?.answer ?? null },
  ];
}
