import type { HeatPage, HeatRow } from "#lib/dashboards/heat-page.ts";
import type { HeatRun } from "#lib/dashboards/heat-rows.ts";
import { classOf } from "#lib/domain/figure-scale.ts";
import type { Fraction } from "#lib/domain/fraction.ts";
import { shownPercent } from "#lib/domain/shown-percent.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { figureClause } from "./figure-words.ts";

/** The last period of which nothing may come any more, how many are beyond the second threshold, and who gets worse longest: all of it counted. */
export function heatTitle(i18n: I18n, page: HeatPage): string {
  const { t, format } = i18n;
  const { figure, months, finished, rows, total } = page;
  const last = months[finished - 1];
  const cell = total.cells[finished - 1];
  if (!last || !cell) return t("heat.nothing");
  const share = format.share(cell.numerator, cell.denominator);
  const said = [
    t("heat.title", { month: format.periodName(last), clause: figureClause(i18n, figure, share) }),
  ];
  const far = rows.filter(({ figures: { recent } }) => recent && classOfShare(page, recent) >= 3);
  const threshold = format.percent(figure.scale.thresholds[1] / 100, 0);
  if (far.length > 0)
    said.push(
      t(`heat.title-far-${figure.scale.worse}`, {
        count: far.length,
        all: rows.length,
        threshold,
        periods: page.recent,
      }),
    );
  const [worst] = rows
    .flatMap(({ child, figures: { run } }) => (run?.way === "worse" ? [{ child, run }] : []))
    .toSorted((a, b) => b.run.periods - a.run.periods);
  if (worst)
    said.push(t("heat.title-run", { unit: nameOf(i18n, worst.child), periods: worst.run.periods }));
  return said.join(" ");
}

/** The heading of the table: who was furthest over the last periods. */
export function heatFinding(i18n: I18n, page: HeatPage): string {
  const { t } = i18n;
  const [first, second] = page.rows;
  const far = (row: HeatRow | undefined) =>
    row?.figures.recent && classOfShare(page, row.figures.recent) > 1 ? row : null;
  const said = (row: HeatRow) =>
    `${nameOf(i18n, row.child)} (${percentWords(i18n, row.figures.recent)})`;
  const [one, two] = [far(first), far(second)];
  if (!one) {
    const known = page.rows.filter(({ figures }) => figures.recent !== null);
    return t("heat.finding-met", { count: known.length, periods: page.recent });
  }
  if (!two) return t("heat.finding-one", { first: said(one), periods: page.recent });
  return t("heat.finding-two", { first: said(one), second: said(two), periods: page.recent });
}

export function percentWords({ format, t }: I18n, fraction: Fraction | null): string {
  if (!fraction) return t("common.missing");
  return format.share(fraction.numerator, fraction.denominator);
}

export function runWords({ t, format }: I18n, run: HeatRun | null): string {
  if (!run) return "";
  const percent = (shown: number) => format.percent(shown / 100, 0);
  return t(`heat.run-${run.way}`, {
    periods: run.periods,
    from: percent(run.from),
    to: percent(run.to),
  });
}

function classOfShare({ figure }: HeatPage, { numerator, denominator }: Fraction) {
  return classOf(figure.scale, shownPercent(numerator / denominator, 1));
}
