import { classWords } from "#components/charts/class-key.tsx";
import { figureClause, figureName } from "#components/dashboards/figure-words.ts";
import type { MapPage } from "#lib/dashboards/map-page.ts";
import type { MapRow, UnitRow } from "#lib/dashboards/map-rows.ts";
import { classOf, type FigureScale } from "#lib/domain/figure-scale.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** Who stands in the furthest class, and how much of what is behind they hold: both counted from the rows. */
export function mapTitle(i18n: I18n, page: MapPage): string {
  const { t, format } = i18n;
  const { rows, total, figure, classes } = page;
  if (!total) return t("maps.nothing");
  const furthest = classes.find(({ units, class: one }) => units > 0 && one > 1);
  const share = format.share(total.now.numerator, total.now.denominator);
  const whole = t("maps.title-whole", { clause: figureClause(i18n, figure, share) });
  if (!furthest) return `${whole} ${t("maps.title-met", { count: rows.length })}`;
  const bound = classWords(i18n, figure.scale, furthest.class, 1);
  // The two ends of a class stay on one line.
  const joined = bound.replace("–", "\u2060–\u2060").replaceAll(" ", "\u00a0");
  const held = t("maps.title-furthest", {
    count: furthest.units,
    all: rows.length,
    bound: joined,
  });
  if (figure.kind === "goal" && figure.counts !== "units") return `${whole} ${held}`;
  const kind = figure.kind === "goal" ? "units" : figure.kind;
  const behind = t(`maps.behind.${kind}`, { count: furthest.behind, all: total.now.behind });
  return `${whole} ${held} ${behind}`;
}

/** The three that are furthest; their names follow from the order of the table. */
export function mapFinding(i18n: I18n, { rows, figure }: MapPage): string {
  const { t } = i18n;
  const named = rows.flatMap(({ child, now }) => (now.class > 1 ? [nameOf(i18n, child)] : []));
  if (named.length === 0) return figureName(i18n, figure);
  return t("maps.finding", { names: named.slice(0, 3).join(", ") });
}

/** Money is told in billions, as `partHead` says; everything else as it is counted. */
export function partWords({ format }: I18n, { figure }: Pick<MapPage, "figure">, part: number) {
  return isMoney(figure)
    ? format.amount(BigInt(Math.round(part)), "billion", 0)
    : format.number(part, 0);
}

/** What the head of a column of parts has to add. */
export function partHead({ t }: I18n, { figure }: Pick<MapPage, "figure">, head: string): string {
  return isMoney(figure) ? `${head}, ${t("common.money-billion")}` : head;
}

function isMoney(figure: MapPage["figure"]): boolean {
  return figure.kind === "goal" && figure.ofMoney;
}

/** What a shape of the map says for itself: name, share, both counts, the change. */
export function shapeWords(i18n: I18n, page: MapPage, row: UnitRow): string {
  const { t, format } = i18n;
  const { now, change } = row;
  const said = [
    t("maps.shape", {
      unit: nameOf(i18n, row.child),
      share: shareWords(i18n, row),
      numerator: partWords(i18n, page, now.numerator),
      denominator: isMoney(page.figure)
        ? format.money(BigInt(Math.round(now.denominator)), { unit: "billion", decimals: 0 })
        : format.number(now.denominator, 0),
    }),
  ];
  if (change !== null && change !== 0)
    said.push(
      t("maps.shape-change", { change: pointWords(i18n, change), day: format.date(page.from) }),
    );
  return said.join("; ");
}

export function shareWords({ format }: I18n, { now }: Pick<MapRow, "now">): string {
  return format.share(now.numerator, now.denominator);
}

/** On the map in whole percent, unless that would read as another class than the colour. */
export function labelShare(
  { format }: I18n,
  scale: FigureScale,
  { numerator, denominator, class: own }: MapRow["now"],
): string {
  const share = numerator / denominator;
  return format.percent(share, classOf(scale, Math.round(share * 100)) === own ? 0 : 1);
}

export function pointWords({ format }: I18n, change: number): string {
  return format.points(change / 100);
}
