import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DaysAllowed } from "#components/calendars/days-allowed.tsx";
import { Holidays } from "#components/calendars/holidays.tsx";
import { Regimes } from "#components/calendars/regimes.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { calendarsPage } from "#lib/calendars/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { daysAction, dropAction, holidayAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("calendars.title") };
}

/** What the days of reports are reckoned by: days off, days allowed, cut-offs. */
export default async function CalendarsPage({ searchParams }: PageProps<"/calendars">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const page = await calendarsPage(actor, query.year);
  if (!page) notFound();
  const { t } = i18n;
  const told = DONE.find((done) => done === query.done);
  const moved = Number(query.moved);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("calendars.title")}
        sentence={t("calendars.sentence")}
        deeds={
          <ButtonLink href="/help/calendar" kind="quiet">
            {t("help.calendar")}
          </ButtonLink>
        }
      />
      {told && (
        <div className="mt-4">
          <Notice state="approved" title={t(`calendars.told-${told}`)} announce>
            {t("calendars.told-moved", { count: Number.isSafeInteger(moved) ? moved : 0 })}
          </Notice>
        </div>
      )}
      <Holidays i18n={i18n} page={page} add={holidayAction} drop={dropAction} />
      <DaysAllowed i18n={i18n} levels={page.levels} set={daysAction} />
      <Regimes i18n={i18n} regimes={page.regimes} />
    </main>
  );
}

const DONE = ["day", "dropped", "days"] as const;
