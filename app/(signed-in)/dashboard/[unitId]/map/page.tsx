import "#components/charts/figures.css";
import "#components/maps/map.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Figure } from "#components/charts/figure.tsx";
import { address, addressesOf } from "#components/dashboards/addresses.ts";
import { FigureForm } from "#components/dashboards/figure-form.tsx";
import { figureFormula, figureName } from "#components/dashboards/figure-words.ts";
import { LeaderHead } from "#components/dashboards/leader-head.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { DayInput } from "#components/forms/day-input.tsx";
import { InstructAboutPage } from "#components/instructions/instruct-about-page.tsx";
import { Credit } from "#components/maps/credit.tsx";
import { MapDrawing } from "#components/maps/map-drawing.tsx";
import { MapFocus } from "#components/maps/map-focus.tsx";
import { MapKey } from "#components/maps/map-key.tsx";
import { MapTable } from "#components/maps/map-table.tsx";
import { mapFinding, mapTitle } from "#components/maps/map-words.ts";
import { NoDrawing } from "#components/maps/no-drawing.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { mapPage } from "#lib/dashboards/map-page.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("dashboards.page-map") };
}

/** Where it is: the units below on a map and in a table, by any figure, on two days. */
export default async function DashboardMapPage({
  params,
  searchParams,
}: PageProps<"/dashboard/[unitId]/map">) {
  const [actor, i18n, { unitId }, given] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await mapPage(actor, unitId, given);
  if (!page) notFound();
  const { t, format } = i18n;
  const { unit, asked, figure, figures, from, to, rows, total, drawing } = page;
  const kept = { figure: asked.figure, group: asked.group, directive: asked.directive };
  const days = { from: asked.from && from, to: asked.to && to };
  return (
    <main id="main" className="page dashboard">
      <LeaderHead
        i18n={i18n}
        unit={unit}
        current="map"
        pageOf={(id) => address(`/dashboard/${id}/map`, { ...kept, ...days })}
        title={mapTitle(i18n, page)}
        facts={[t("maps.until", { day: format.dateInSentence(to) })]}
      />
      <InstructAboutPage
        i18n={i18n}
        actor={actor}
        unit={unit}
        about={address(`/dashboard/${unit.id}/map`, { ...kept, ...days })}
      />
      <FigureForm
        i18n={i18n}
        action={`/dashboard/${unit.id}/map`}
        unit={unit}
        asked={asked}
        figures={{
          value: figure.key,
          options: figures.map((one) => ({ value: one.key, label: figureName(i18n, one) })),
        }}
      >
        <DayInput i18n={i18n} name="to" label={t("maps.on")} day={to} typed={given.to} />
        <DayInput
          i18n={i18n}
          name="from"
          label={t("maps.compared")}
          day={from}
          typed={given.from}
        />
      </FigureForm>
      {total === null || rows.length === 0 ? (
        <section className="section ruled">
          <EmptyState title={t("maps.nothing")}>{t("heat.nothing-why")}</EmptyState>
        </section>
      ) : (
        <section className="section columns map-columns">
          <div>
            <Figure
              title={mapFinding(i18n, page)}
              subtitle={`${figureName(i18n, figure)} · ${figureFormula(i18n, figure)}`}
              remark={drawing ? <Credit i18n={i18n} page={page} drawing={drawing} /> : undefined}
            >
              {drawing ? (
                <>
                  <div className={drawing.land.length > 0 ? "map-frame map-free" : "map-frame"}>
                    <MapDrawing i18n={i18n} page={page} drawing={drawing} />
                    <MapKey i18n={i18n} page={page} />
                  </div>
                  <MapFocus hint={t("maps.keyboard")} />
                </>
              ) : (
                <>
                  <NoDrawing i18n={i18n} page={page} />
                  <MapKey i18n={i18n} page={page} />
                </>
              )}
            </Figure>
          </div>
          <div id="units">
            <h2>{t("maps.table", { count: rows.length })}</h2>
            <MapTable i18n={i18n} page={page} to={addressesOf(unit.id, asked)} />
            {(figure.kind === "overdue" || figure.kind === "settled") && (
              <p className="remark">{t("maps.remark-past")}</p>
            )}
            {page.toCome > 0 && page.month && (
              <p className="remark">
                {t("maps.remark-unfinished", {
                  count: page.toCome,
                  month: format.periodInSentence(page.month),
                })}
              </p>
            )}
            <DownloadLinks
              i18n={i18n}
              list="dashboard-map"
              query={{ unit: unit.id, ...kept, ...days }}
            />
          </div>
        </section>
      )}
    </main>
  );
}
