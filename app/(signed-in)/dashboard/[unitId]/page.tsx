import "#components/charts/figures.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Rates } from "#components/charts/rates.tsx";
import { addressesOf } from "#components/dashboards/addresses.ts";
import { DashboardHead } from "#components/dashboards/dashboard-head.tsx";
import { ExceptionsTable } from "#components/dashboards/exceptions-table.tsx";
import { GoalsFigure } from "#components/dashboards/goals-figure.tsx";
import { HeadquartersFigure } from "#components/dashboards/headquarters-figure.tsx";
import { LeafFigure } from "#components/dashboards/leaf-figure.tsx";
import { MoneyFigure } from "#components/dashboards/money-figure.tsx";
import { PeersFigure } from "#components/dashboards/peers-figure.tsx";
import { PrintHead } from "#components/dashboards/print-head.tsx";
import { RankingFigure } from "#components/dashboards/ranking-figure.tsx";
import { ReportsFigure } from "#components/dashboards/reports-figure.tsx";
import { StateFigure } from "#components/dashboards/state-figure.tsx";
import { ByExtension } from "#components/extensions/by-extension.tsx";
import { HomeInstructions } from "#components/instructions/home-instructions.tsx";
import { InstructAboutPage } from "#components/instructions/instruct-about-page.tsx";
import { NotesHere } from "#components/instructions/notes-here.tsx";
import { countByExtension } from "#lib/assignments/my-assignments.ts";
import { dashboardPage } from "#lib/dashboards/dashboard-page.ts";
import { ownUnits } from "#lib/dashboards/own-units.ts";
import { peersOf } from "#lib/dashboards/peers-of.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { openBelow } from "#lib/instructions/at-page.ts";
import { instructionsToAnswer } from "#lib/instructions/home.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { listHref } from "../../instructions/address.ts";

/** So many instructions stand on the page. */
const NOTES = 5;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("dashboards.title") };
}

/** How a unit stands: its whole subtree on either line, from one snapshot. */
export default async function DashboardPage({
  params,
  searchParams,
}: PageProps<"/dashboard/[unitId]">) {
  const [actor, i18n, { unitId }, asked] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const mine = actor.memberships.some((membership) => membership.unitId === unitId);
  const [page, owed, toAnswer, byExtension, peers] = await Promise.all([
    dashboardPage(actor, unitId, asked),
    openBelow(actor, unitId, { address: `/dashboard/${unitId}`, few: NOTES }),
    mine ? instructionsToAnswer(actor) : null,
    // The list behind it knows of no group of tasks and of no document.
    asked.group || asked.directive ? 0 : countByExtension(actor, unitId),
    asked.group || asked.directive ? null : peersOf(actor, unitId),
  ]);
  if (!page) notFound();
  const { t, format } = i18n;
  const to = addressesOf(page.unit.id, page.asked);
  const shared = { i18n, page, to };
  const side = page.months.length > 0;
  const leads = mayAnywhere(actor, "instruction:give");

  return (
    <main id="main" className="page dashboard">
      <PrintHead i18n={i18n} page={page} />
      <DashboardHead {...shared} places={ownUnits(actor)} />
      <InstructAboutPage i18n={i18n} actor={actor} unit={page.unit} about={to.here()} />
      {toAnswer && <HomeInstructions i18n={i18n} {...toAnswer} today={page.today} />}
      <section className="section ruled">
        <StateFigure {...shared} />
      </section>
      <section className="section columns columns-7-5">
        <div>
          <h2>{t("dashboards.exceptions")}</h2>
          <p className="max-w-none text-ink-2 text-s">
            {t("dashboards.exceptions-subtitle", { day: format.date(page.today) })}
          </p>
          <ExceptionsTable {...shared} />
        </div>
        <div>
          <h2>{t("dashboards.rates")}</h2>
          <p className="max-w-none text-ink-2 text-s">{t("dashboards.rates-subtitle")}</p>
          <Rates i18n={i18n} counts={page.counts} list={(state) => to.list({ state })} />
          <ByExtension i18n={i18n} unitId={page.unit.id} count={byExtension} />
        </div>
      </section>
      {page.assignments && (
        <section className="section ruled">
          <LeafFigure {...shared} />
        </section>
      )}
      {page.outlooks.length > 0 && (
        <section className="section ruled">
          <GoalsFigure i18n={i18n} page={page} goals={page.outlooks} leads={leads} />
        </section>
      )}
      {owed.open > 0 && (
        <section className="section ruled">
          <NotesHere
            i18n={i18n}
            notes={owed.rows}
            today={page.today}
            title={t("instructions.owed-title")}
            sentence={t("instructions.owed-sentence", { open: owed.open, overdue: owed.overdue })}
            all={listHref({ view: "below", below: page.unit.id })}
          />
        </section>
      )}
      <section className="section columns">
        <div id="money">
          <MoneyFigure {...shared} />
        </div>
        {page.headquarters && (
          <div>
            <HeadquartersFigure {...shared} />
          </div>
        )}
        {!page.assignments && (
          <div id="units">
            <RankingFigure {...shared} />
          </div>
        )}
        {peers && (
          <div>
            <PeersFigure {...shared} unit={page.unit} peers={peers} />
          </div>
        )}
        {side && (
          <div>
            <ReportsFigure {...shared} />
          </div>
        )}
      </section>
    </main>
  );
}
