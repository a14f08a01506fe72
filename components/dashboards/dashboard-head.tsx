import type { ReactNode } from "react";
import { Crumbs } from "#components/shell/crumbs.tsx";
import { Segments } from "#components/ui/segments.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { OwnUnit } from "#lib/dashboards/own-units.ts";
import { fewestForHalf } from "#lib/domain/concentration.ts";
import { allOf, doneOf } from "#lib/domain/rates.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { Addresses } from "./addresses.ts";
import { Chosen, DashboardFilter } from "./dashboard-filter.tsx";
import { openingOfGoals } from "./goal-outlook-words.ts";
import { LeaderTabs } from "./leader-tabs.tsx";

type Props = {
  i18n: I18n;
  page: DashboardPage;
  to: Addresses;
  /** The reader's own units, where there are several. */
  places: OwnUnit[];
};

/** Whose dashboard it is, on which day, under which leadership; then the finding that opens it. */
export function DashboardHead({ i18n, page, to, places }: Props) {
  const { format } = i18n;
  const { unit, today, months } = page;
  const name = nameOf(i18n, unit);
  const lastMonth = months.at(-1)?.month;
  const crumbs = [
    ...unit.above.map((one) => ({ href: to.unit(one.id), label: nameOf(i18n, one) })),
    { label: nameOf(i18n, unit) },
  ];
  return (
    <>
      {crumbs.length > 1 && <Crumbs i18n={i18n} crumbs={crumbs} />}
      <p className="no-print mb-2 flex max-w-none flex-wrap gap-x-4 text-ink-2 text-s">
        <a href={`/units/${unit.id}`}>{name}</a>
        <span>{capital(format.dayWithWeekday(today))}</span>
        {lastMonth && <span>{format.period(lastMonth)}</span>}
      </p>
      <Places i18n={i18n} page={page} to={to} places={places} />
      <LeaderTabs i18n={i18n} unit={unit} current="overview" />
      <div className="head">
        <h1 className="max-w-[78ch]">
          <Opening i18n={i18n} page={page} />
        </h1>
        <DashboardFilter i18n={i18n} page={page} />
      </div>
      <Chosen i18n={i18n} page={page} />
    </>
  );
}

/** The dashboards between which the reader can change: own places, and the two leaderships of a province. */
function Places({ i18n, page, to, places }: Props) {
  const { t } = i18n;
  const { unit } = page;
  const { lines } = unit;
  if (places.length < 2 && !lines) return null;
  return (
    <div className="no-print mb-3 flex flex-wrap gap-3">
      {places.length > 1 && (
        <Segments
          label={t("dashboards.own-places")}
          views={places.map((place) => ({
            href: to.unit(place.id),
            label: nameOf(i18n, place),
            current: place.id === unit.id,
          }))}
        />
      )}
      {lines && (
        <Segments
          label={t("dashboards.lines")}
          views={(["command", "local"] as const).map((line) => ({
            href: to.unit(lines[line].id),
            label: t(`dashboards.line-${line}`, { unit: nameOf(i18n, lines[line]) }),
            current: lines[line].id === unit.id,
          }))}
        />
      )}
    </div>
  );
}

/** What follows from the figures alone: how much is done, what is overdue and where, which goals are behind. */
function Opening({ i18n, page }: { i18n: I18n; page: DashboardPage }) {
  const { t, format } = i18n;
  const { counts, ranking, outlooks } = page;
  const all = allOf(counts);
  if (all === 0) return t("dashboards.opening-empty");
  const over = (words: ReactNode) => <span className="text-over">{words}</span>;
  const units = ranking.ranked.length;
  const overdue = ranking.ranked.map((child) => child.counts.overdue);
  const half = fewestForHalf(overdue);
  const sentences: ReactNode[] = [
    t("dashboards.opening-done", { share: format.share(doneOf(counts), all) }),
  ];
  if (counts.overdue === 0) sentences.push(t("dashboards.opening-no-overdue"));
  else if (isConcentrated(overdue, half, counts.overdue)) {
    sentences.push(
      t.rich("dashboards.opening-overdue-half", {
        over,
        count: counts.overdue,
        units: half,
        all: units,
      }),
    );
  } else sentences.push(t.rich("dashboards.opening-overdue", { over, count: counts.overdue }));
  const ofGoals = openingOfGoals(i18n, outlooks);
  if (ofGoals) sentences.push(ofGoals);
  return sentences.map((sentence, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences in a fixed order
    <span key={place}>{sentence} </span>
  ));
}

/** At most a third of those that have any hold half of all that is overdue, also of what lies elsewhere. */
function isConcentrated(overdue: readonly number[], parts: number, all: number): boolean {
  const affected = overdue.filter((count) => count > 0).length;
  const largest = overdue.toSorted((a, b) => b - a).slice(0, parts);
  return affected >= 6 && parts * 3 <= affected && largest.reduce((a, b) => a + b, 0) * 2 >= all;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
