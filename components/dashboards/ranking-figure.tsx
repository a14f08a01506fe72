import { Figure } from "#components/charts/figure.tsx";
import type { RankRow } from "#components/charts/rank-table.tsx";
import { RankedRows } from "#components/charts/ranked-rows.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { ChildCounts } from "#lib/dashboards/figures/count-states.ts";
import { addCounts, allOf, NO_COUNTS, type StateCounts } from "#lib/domain/rates.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { Addresses } from "./addresses.ts";

/** Fewer than these are named at first; all of them stand behind a link. */
const NAMED = 9;

type Props = { i18n: I18n; page: DashboardPage; to: Addresses };

/** Who is behind: the children with the largest share of overdue tasks, then the rest, so that all adds up. */
export function RankingFigure({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  const { ranking, counts, own, unit, asked, today } = page;
  const { ranked, others, level } = ranking;
  if (!level) return null;
  const showsAll = asked.all === "1" || ranked.length <= NAMED + 1;
  const shown = showsAll ? ranked : ranked.slice(0, NAMED);
  const rest = ranked.slice(shown.length);
  const day = format.date(today);
  const words = { all: ranked.length, level: nameOf(i18n, level), day };
  return (
    <Figure
      title={titleOf(i18n, ranked, counts)}
      subtitle={
        showsAll
          ? t("dashboards.ranking-subtitle-all", words)
          : t("dashboards.ranking-subtitle", { ...words, shown: shown.length })
      }
    >
      <RankedRows
        i18n={i18n}
        exceptional
        caption={t("dashboards.ranking-caption")}
        heads={{
          name: t("dashboards.unit"),
          rate: t("dashboards.overdue"),
          count: t("dashboards.tasks"),
          all: t("dashboards.of-tasks"),
        }}
        hrefs={{
          name: to.unit("*"),
          count: to.list({ under: "*", state: "overdue" }),
          all: to.list({ under: "*" }),
        }}
        common={{ numerator: counts.overdue, denominator: allOf(counts) }}
        rows={shown.map((child) => ({
          id: child.id,
          name: nameOf(i18n, child),
          ...noteOf(child),
          numerator: child.counts.overdue,
          denominator: allOf(child.counts),
        }))}
        more={moreRows()}
      />
      <p className="remark no-print">
        {rest.length > 0 && (
          <a href={`${to.here({ all: 1 })}#units`}>
            {t("dashboards.show-all", {
              count: ranked.length + others.reduce((sum, other) => sum + other.children.length, 0),
            })}
          </a>
        )}
        {asked.all === "1" && <a href={`${to.here()}#units`}>{t("dashboards.show-worst")}</a>}
      </p>
      <DownloadLinks
        i18n={i18n}
        list="dashboard-units"
        query={{ unit: unit.id, group: asked.group, directive: asked.directive }}
      />
    </Figure>
  );

  /** What else belongs to the whole: the rest, other levels, the unit's own part; and the sum. */
  function moreRows(): RankRow[] {
    const all = `${to.here({ all: 1 })}#units`;
    const self = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
    return [
      ...(rest.length > 0
        ? [sumRow(t("dashboards.rest", { count: rest.length }), sumOf(rest), { href: all })]
        : []),
      ...others.flatMap((other) =>
        asked.all === "1" || other.children.length === 1
          ? other.children.map((child) =>
              sumRow(nameOf(i18n, child), child.counts, { id: child.id, ...noteOf(child) }),
            )
          : sumRow(
              t("dashboards.other-level", {
                units: other.children.length,
                level: nameOf(i18n, other.level),
              }),
              sumOf(other.children),
              { href: all, ...noteOf(other) },
            ),
      ),
      ...(allOf(own) > 0
        ? [sumRow(t("dashboards.own", { unit: self }), own, { id: "own", href: null })]
        : []),
      sumRow(t("common.total"), counts, {
        look: "sum",
        lists: [null, to.list({ state: "overdue" }), to.list()],
      }),
    ];
  }

  function sumRow(name: string, of: StateCounts, more: Partial<RankRow>): RankRow {
    const all = allOf(of);
    const figures = [format.share(of.overdue, all), format.number(of.overdue), format.number(all)];
    return { name, plain: true, figures, ...more };
  }

  function noteOf({ ownOnly }: { ownOnly?: boolean }) {
    return ownOnly ? { note: t("dashboards.own-only") } : {};
  }
}

function sumOf(children: readonly ChildCounts[]): StateCounts {
  return children.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS);
}

/** Names who is overdue more than twice as often as all, or counts them; else who leads. */
function titleOf(i18n: I18n, ranked: readonly ChildCounts[], whole: StateCounts): string {
  const { t, format } = i18n;
  const share = (counts: StateCounts) => (allOf(counts) === 0 ? 0 : counts.overdue / allOf(counts));
  const [leading] = ranked;
  if (!leading || share(leading.counts) === 0) return t("dashboards.ranking-none");
  const doubled = ranked.filter(({ counts }) => share(counts) > 2 * share(whole));
  const [one, two] = doubled;
  if (doubled.length > 2) return t("dashboards.ranking-double-many", { count: doubled.length });
  if (one && two) {
    const [first, second] = [nameOf(i18n, one), nameOf(i18n, two)];
    return t("dashboards.ranking-double-two", { first, second });
  }
  if (one) return t("dashboards.ranking-double", { first: nameOf(i18n, one) });
  const together = ranked.filter(({ counts }) => share(counts) === share(leading.counts)).length;
  return t(together > 1 ? "dashboards.ranking-most-many" : "dashboards.ranking-most", {
    count: together,
    first: nameOf(i18n, leading),
    share: format.percent(share(leading.counts)),
    common: format.percent(share(whole)),
  });
}
