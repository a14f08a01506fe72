import { Figure } from "#components/charts/figure.tsx";
import { RankRow } from "#components/charts/rank-table.tsx";
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
        }}
        common={{ numerator: counts.overdue, denominator: allOf(counts) }}
        rows={shown.map((child) => ({
          id: child.id,
          name: nameOf(i18n, child),
          href: to.unit(child.id),
          countHref: to.list({ under: child.id, state: "overdue" }),
          ...(child.ownOnly && { note: t("dashboards.own-only") }),
          numerator: child.counts.overdue,
          denominator: allOf(child.counts),
        }))}
        more={[
          {
            head: t("dashboards.of-tasks"),
            of: ({ id, denominator }) => (
              <a key="all" href={to.list({ under: id })}>
                {format.number(denominator)}
              </a>
            ),
          },
        ]}
      >
        {rest.length > 0 && (
          <SumRow
            i18n={i18n}
            name={t("dashboards.rest", { count: rest.length })}
            href={`${to.here({ all: 1 })}#units`}
            counts={sumOf(rest)}
          />
        )}
        {others.map((other) =>
          asked.all === "1" || other.children.length === 1 ? (
            other.children.map((child) => (
              <SumRow
                key={child.id}
                i18n={i18n}
                name={nameOf(i18n, child)}
                note={child.ownOnly ? t("dashboards.own-only") : undefined}
                href={to.unit(child.id)}
                counts={child.counts}
                listHrefs={[
                  to.list({ under: child.id, state: "overdue" }),
                  to.list({ under: child.id }),
                ]}
              />
            ))
          ) : (
            <SumRow
              key={other.level.key}
              i18n={i18n}
              name={t("dashboards.other-level", {
                units: other.children.length,
                level: nameOf(i18n, other.level),
              })}
              note={other.ownOnly ? t("dashboards.own-only") : undefined}
              href={`${to.here({ all: 1 })}#units`}
              counts={sumOf(other.children)}
            />
          ),
        )}
        {allOf(own) > 0 && (
          <SumRow
            i18n={i18n}
            name={t("dashboards.own", {
              unit: nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn }),
            })}
            counts={own}
            listHrefs={[to.list({ under: "own", state: "overdue" }), to.list({ under: "own" })]}
          />
        )}
        <SumRow
          i18n={i18n}
          name={t("common.total")}
          look="sum"
          counts={counts}
          listHrefs={[to.list({ state: "overdue" }), to.list()]}
        />
      </RankedRows>
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
}

type SumRowProps = {
  i18n: I18n;
  name: string;
  note?: string;
  href?: string;
  look?: "sum";
  counts: StateCounts;
  /** Where overdue and all lead to. */
  listHrefs?: [overdue: string, all: string];
};

/** What else belongs to the whole, without a mark: it is not ranked. */
function SumRow({ i18n: { format }, name, note, href, look, counts, listHrefs }: SumRowProps) {
  const all = allOf(counts);
  const [overdueHref, allHref] = listHrefs ?? [];
  return (
    <RankRow
      name={name}
      note={note}
      href={href}
      look={look}
      figures={[
        format.share(counts.overdue, all),
        overdueHref ? (
          <a key="overdue" href={overdueHref}>
            {format.number(counts.overdue)}
          </a>
        ) : (
          format.number(counts.overdue)
        ),
        allHref ? (
          <a key="all" href={allHref}>
            {format.number(all)}
          </a>
        ) : (
          format.number(all)
        ),
      ]}
    />
  );
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
  return t("dashboards.ranking-most", {
    first: nameOf(i18n, leading),
    share: format.percent(share(leading.counts)),
    common: format.percent(share(whole)),
  });
}
