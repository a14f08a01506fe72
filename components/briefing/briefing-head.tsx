import type { ReactNode } from "react";
import { addressesOf } from "#components/dashboards/addresses.ts";
import { openingOfGoals } from "#components/dashboards/goal-outlook-words.ts";
import { LeaderTabs } from "#components/dashboards/leader-tabs.tsx";
import { Crumbs } from "#components/shell/crumbs.tsx";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import { allOf, doneOf } from "#lib/domain/rates.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { briefingAddress } from "./briefing-address.ts";
import { PrintButton } from "./print-button.tsx";
import { SinceForm } from "./since-form.tsx";

type Props = {
  i18n: I18n;
  page: BriefingPage;
  /** Where this page can be saved. */
  saveHref: string;
  /** What the address says of the day that is compared with. */
  typedDay: string | string[] | undefined;
};

/** Whose briefing it is and since when, and the sentence that somebody takes along who reads nothing else. */
export function BriefingHead({ i18n, page, saveHref, typedDay }: Props) {
  const { t, format } = i18n;
  const { unit, today, asked, lastMonth } = page;
  const crumbs = [
    ...unit.above.map((one) => ({
      href: briefingAddress({ ...asked, unit: one.id }),
      label: nameOf(i18n, one),
    })),
    { label: nameOf(i18n, unit) },
  ];
  return (
    <>
      <p className="print-head">
        <span>
          <b>{nameOf(i18n, unit)}</b> · {t("briefing.printed")}
        </span>
        <span>
          {format.dayAlone(today)}
          {lastMonth && ` · ${format.periodInSentence(lastMonth)}`}
        </span>
      </p>
      {crumbs.length > 1 && <Crumbs i18n={i18n} crumbs={crumbs} />}
      <p className="no-print briefing-tools">
        <span>{nameOf(i18n, unit)}</span>
        <span>{format.dayAlone(today)}</span>
        {lastMonth && <span>{format.period(lastMonth)}</span>}
        <a href={saveHref}>{t("views.save-this")}</a>
        <PrintButton>{t("briefing.print")}</PrintButton>
      </p>
      <LeaderTabs i18n={i18n} unit={unit} current="briefing" />
      <h1 className="max-w-[78ch]">
        <Opening i18n={i18n} page={page} />
      </h1>
      <SinceForm i18n={i18n} page={page} typed={typedDay} />
    </>
  );
}

/** What follows from the figures alone: how much is done, what is overdue and how that changed, which goal will be missed. */
function Opening({ i18n, page }: { i18n: I18n; page: BriefingPage }): ReactNode {
  const { t, format } = i18n;
  const { counts, compared, since, goals, unit } = page;
  const all = allOf(counts);
  if (all === 0) return t("dashboards.opening-empty");
  const to = addressesOf(unit.id, { group: null, directive: null });
  const over = (words: ReactNode) => (
    <a href={to.list({ state: "overdue" })} className="text-over">
      {words}
    </a>
  );
  const change = compared.overdue - compared.overdueThen;
  const day = format.date(since.on);
  const sentences: ReactNode[] = [
    t("dashboards.opening-done", { share: format.share(doneOf(counts), all) }),
    counts.overdue === 0 && change === 0
      ? t("dashboards.opening-no-overdue")
      : t.rich(`briefing.opening-overdue-${change > 0 ? "more" : change < 0 ? "fewer" : "same"}`, {
          over,
          count: counts.overdue,
          change: Math.abs(change),
          day,
        }),
  ];
  const ofGoals = openingOfGoals(i18n, goals);
  if (ofGoals) sentences.push(ofGoals);
  return sentences.map((sentence, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences in a fixed order
    <span key={place}>{sentence} </span>
  ));
}
