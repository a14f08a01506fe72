import type { RankingPage, RankMove } from "#lib/dashboards/ranking-page.ts";
import type { ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { moverWords, placesGained } from "./rank-words.ts";

/** Places and both parts of the figure on both days, and what moved it. */
export function rankColumns(i18n: I18n, { since, today }: RankingPage): ExportColumn<RankMove>[] {
  const { t, format } = i18n;
  const on = (what: string, day: string) => `${what}, ${format.date(day)}`;
  return [
    { head: t("dashboards.unit"), cell: (row) => nameOf(i18n, row) },
    { head: t("ranking.rank"), cell: ({ rank }) => rank },
    { head: t("ranking.rank-then", { day: format.date(since) }), cell: (row) => row.rankBefore },
    { head: t("ranking.places"), cell: placesGained },
    { head: on(t("exports.numerator"), today), cell: ({ now }) => now.numerator },
    { head: on(t("exports.denominator"), today), cell: ({ now }) => now.denominator },
    { head: on(t("exports.numerator"), since), cell: ({ before }) => before.numerator },
    { head: on(t("exports.denominator"), since), cell: ({ before }) => before.denominator },
    {
      head: t("ranking.moved"),
      cell: (row) => {
        const { largest, rest } = moverWords(i18n, row);
        return [largest, rest].filter(Boolean).join("; ");
      },
    },
  ];
}
