import "#components/charts/figures.css";
import "#components/briefing/briefing.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AgeTable } from "#components/briefing/age-table.tsx";
import { BehindFigure } from "#components/briefing/behind-figure.tsx";
import { briefingAddress } from "#components/briefing/briefing-address.ts";
import { BriefingHead } from "#components/briefing/briefing-head.tsx";
import { newsOf } from "#components/briefing/news.ts";
import { NewsTable } from "#components/briefing/news-table.tsx";
import { PhoneFold } from "#components/briefing/phone-fold.tsx";
import { ReviewersTable } from "#components/briefing/reviewers-table.tsx";
import { TurnedTable } from "#components/briefing/turned-table.tsx";
import { WAITS_SHOWN, WaitsTable } from "#components/briefing/waits-table.tsx";
import { Rates } from "#components/charts/rates.tsx";
import { addressesOf } from "#components/dashboards/addresses.ts";
import { GoalsFigure } from "#components/dashboards/goals-figure.tsx";
import { HeadquartersFigure } from "#components/dashboards/headquarters-figure.tsx";
import { MoneyFigure } from "#components/dashboards/money-figure.tsx";
import { StateFigure } from "#components/dashboards/state-figure.tsx";
import { HomeInstructions } from "#components/instructions/home-instructions.tsx";
import { InstructAboutPage } from "#components/instructions/instruct-about-page.tsx";
import { briefingPage } from "#lib/dashboards/briefing-page.ts";
import { rememberLook } from "#lib/dashboards/looks.ts";
import { openBelow } from "#lib/instructions/at-page.ts";
import { answeredBelowSince, instructionsToAnswer } from "#lib/instructions/home.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("briefing.title") };
}

/** What a leader must know in five minutes; on paper one sheet. Opening it is a look, from which the next one is told. */
export default async function BriefingRoute({ searchParams }: PageProps<"/briefing">) {
  const [actor, i18n, asked] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const page = await briefingPage(actor, asked);
  if (!page) notFound();
  const { unit, since, today } = page;
  const mine = actor.memberships.some(({ unitId }) => unitId === unit.id);
  const [owed, instructionsAnswered, toAnswer] = await Promise.all([
    openBelow(actor, unit.id, { address: `/briefing?unit=${unit.id}`, few: WAITS_SHOWN }),
    answeredBelowSince(actor, unit.id, since.on),
    mine ? instructionsToAnswer(actor) : null,
    rememberLook(actor, unit.id, page.look),
  ]);
  const { t, format } = i18n;
  const to = addressesOf(unit.id, { group: null, directive: null });
  const day = format.date(since.on);
  const shared = { i18n, page, to };
  const save = new URLSearchParams({ of: briefingAddress(page.asked) });

  return (
    <main id="main" className="page briefing">
      <BriefingHead i18n={i18n} page={page} saveHref={`/views/new?${save}`} typedDay={asked.day} />
      <InstructAboutPage
        i18n={i18n}
        actor={actor}
        unit={unit}
        about={briefingAddress({ ...page.asked, unit: unit.id })}
      />
      {toAnswer && <HomeInstructions i18n={i18n} {...toAnswer} today={today} />}
      <section className="section ruled">
        <StateFigure i18n={i18n} page={page} to={to} />
      </section>
      <section className="section columns columns-7-5">
        <div>
          <h2>{t(since.byLook ? "briefing.news-since-look" : "briefing.news-since", { day })}</h2>
          <NewsTable i18n={i18n} news={newsOf({ ...shared, instructionsAnswered })} day={day} />
          <p className="remark no-print from-s">{t("ranking.remark-then")}</p>
        </div>
        <div>
          <h2>{t("dashboards.rates")}</h2>
          <p className="max-w-none text-ink-2 text-s">{t("dashboards.rates-subtitle")}</p>
          <Rates i18n={i18n} counts={page.counts} list={(state) => to.list({ state })} />
        </div>
      </section>
      <section className="section ruled">
        <AgeTable i18n={i18n} rows={page.ages} to={to} />
      </section>
      {page.goals.length > 0 && (
        <section className="section ruled">
          <GoalsFigure i18n={i18n} page={page} goals={page.goals} brief />
        </section>
      )}
      <section className="section columns">
        {page.money && (
          <div>
            <PhoneFold i18n={i18n} rows={page.money.bySource.length + 1} few={1}>
              <MoneyFigure {...shared} thisYear />
            </PhoneFold>
          </div>
        )}
        {page.headquarters && (
          <div>
            <HeadquartersFigure {...shared} />
          </div>
        )}
        {page.children.length > 0 && (
          <div>
            <BehindFigure {...shared} />
          </div>
        )}
        <div>
          <ReviewersTable {...shared} />
        </div>
        {page.children.length > 0 && (
          <div id="turned">
            <TurnedTable {...shared} />
          </div>
        )}
        <div>
          <WaitsTable {...shared} owed={owed} />
        </div>
      </section>
    </main>
  );
}
