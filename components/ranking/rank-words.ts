import type { RankingPage, RankMove } from "#lib/dashboards/ranking-page.ts";
import { shareOf } from "#lib/domain/fraction.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** Places gained (up) or lost; null where one of the two is not known. */
export function placesGained({ rank, rankBefore }: RankMove): number | null {
  return rank === null || rankBefore === null ? null : rankBefore - rank;
}

/** Who fell by most places, else who stands last; those who share it are counted, and none of them is singled out. */
export function rankSentence(i18n: I18n, { rows, figure }: RankingPage): string {
  const { t, format } = i18n;
  const [last] = rows;
  if (!last) return t("ranking.title");
  const most = Math.max(...rows.map(lostBy));
  const [fallen, ...fellToo] = most > 0 ? rows.filter((row) => lostBy(row) === most) : [];
  if (fallen && fellToo.length > 0) {
    return t("ranking.fallen-many", {
      count: fellToo.length + 1,
      by: most,
      figure: t(`ranking.figure-${figure}`),
    });
  }
  if (fallen) {
    // Its own row says that its figure is the same: others passed it.
    const isPassed = shareOf(fallen.now) === shareOf(fallen.before);
    return t(isPassed ? "ranking.fallen-behind-others" : "ranking.fallen", {
      unit: nameOf(i18n, fallen),
      by: most,
      rank: fallen.rank ?? 0,
      figure: t(`ranking.figure-${figure}`),
    });
  }
  const together = rows.filter(({ rank }) => rank === last.rank).length;
  return t(together > 1 ? "ranking.last-many" : "ranking.last", {
    count: together,
    unit: nameOf(i18n, last),
    value: format.share(last.now.numerator, last.now.denominator),
    figure: t(`ranking.figure-${figure}`),
  });
}

function lostBy(row: RankMove): number {
  return -(placesGained(row) ?? 0);
}

/** So many of the worst stand on a phone whether they moved or not. */
const WORST = 3;

/** Which rows a phone folds away: who stayed, or one scrolls past them to what moved. None where nobody moved. */
export function foldedRows(rows: readonly RankMove[]): ReadonlySet<RankMove> {
  if (rows.every(isUnmoved)) return new Set();
  return new Set(rows.slice(WORST).filter(isUnmoved));
}

/** Neither its place nor its figure is another one. */
export function isUnmoved(row: RankMove): boolean {
  return placesGained(row) === 0 && shareOf(row.now) === shareOf(row.before);
}

/** What moved it, in words: the largest part, and how many others went the same way. */
export function moverWords(i18n: I18n, row: RankMove): { largest: string; rest: string | null } {
  const { t } = i18n;
  const [first, ...others] = row.movers;
  if (!first) {
    const isSame = shareOf(row.now) === shareOf(row.before);
    return {
      largest: t(isSame && placesGained(row) ? "ranking.moved-by-others" : "ranking.not-moved"),
      rest: null,
    };
  }
  const count = others.reduce((sum, other) => sum + other.count, 0);
  return {
    largest: t(`ranking.moved-${first.kind}`, {
      count: first.count,
      group: nameOf(i18n, first.group),
    }),
    rest: count > 0 ? t("ranking.and-others", { count }) : null,
  };
}
