import "#components/charts/figures.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassKey } from "#components/charts/class-key.tsx";
import { Figure } from "#components/charts/figure.tsx";
import { address, addressesOf } from "#components/dashboards/addresses.ts";
import { FigureForm } from "#components/dashboards/figure-form.tsx";
import { figureFormula, figureName } from "#components/dashboards/figure-words.ts";
import { HeatTable } from "#components/dashboards/heat-table.tsx";
import { HeatViews } from "#components/dashboards/heat-views.tsx";
import { heatFinding, heatTitle } from "#components/dashboards/heat-words.ts";
import { LeaderHead } from "#components/dashboards/leader-head.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { InstructAboutPage } from "#components/instructions/instruct-about-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { HEAT_FIGURES, heatPage } from "#lib/dashboards/heat-page.ts";
import { goalFigure, plainFigure } from "#lib/dashboards/leader-figures.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("dashboards.page-heat") };
}

/** The units below a unit over the last closed months: since when, and which way. */
export default async function HeatTablePage({
  params,
  searchParams,
}: PageProps<"/dashboard/[unitId]/heat">) {
  const [actor, i18n, { unitId }, given] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await heatPage(actor, unitId, given);
  if (!page) notFound();
  const { t, format } = i18n;
  const { unit, asked, figure, months, goals, rows } = page;
  const kept = { figure: asked.figure, group: asked.group, directive: asked.directive };
  const [first, last] = [months[0], months.at(-1)];
  const figures = [
    ...HEAT_FIGURES.map(plainFigure),
    ...goals.flatMap((seen) => goalFigure(seen, page.today) ?? []),
  ];
  return (
    <main id="main" className="page dashboard">
      <LeaderHead
        i18n={i18n}
        unit={unit}
        current="heat"
        pageOf={(id) => address(`/dashboard/${id}/heat`, kept)}
        title={heatTitle(i18n, page)}
        facts={
          first && last
            ? [
                t("heat.span", {
                  count: months.length,
                  span: format.span(first.startsOn, last.endsOn),
                }),
              ]
            : []
        }
      />
      <InstructAboutPage
        i18n={i18n}
        actor={actor}
        unit={unit}
        about={address(`/dashboard/${unit.id}/heat`, kept)}
      />
      <HeatViews i18n={i18n} unitId={unit.id} asked={asked} current="periods" />
      <FigureForm
        i18n={i18n}
        action={`/dashboard/${unit.id}/heat`}
        unit={unit}
        asked={asked}
        figures={{
          value: figure.key,
          options: figures.map((one) => ({ value: one.key, label: figureName(i18n, one) })),
        }}
      />
      <section className="section ruled">
        {page.total.year === null ? (
          <EmptyState title={t("heat.nothing")}>{t("heat.nothing-why")}</EmptyState>
        ) : (
          <Figure
            title={rows.length > 0 ? heatFinding(i18n, page) : figureName(i18n, figure)}
            subtitle={t("heat.subtitle", {
              formula: figureFormula(i18n, figure),
              periods: page.recent,
            })}
            remark={[
              t("heat.remark"),
              figure.kind === "goal" && (asked.group || asked.directive)
                ? t("heat.remark-goal")
                : "",
              figure.kind === "overdue" || figure.kind === "settled" ? t("heat.remark-past") : "",
              page.toCome > 0 ? t("heat.remark-unfinished", { count: page.toCome }) : "",
            ].join(" ")}
          >
            <ClassKey i18n={i18n} label={t("heat.key")} scale={figure.scale} />
            <HeatTable i18n={i18n} page={page} to={addressesOf(unit.id, asked)} />
          </Figure>
        )}
        <DownloadLinks i18n={i18n} list="dashboard-heat" query={{ unit: unit.id, ...kept }} />
      </section>
    </main>
  );
}
