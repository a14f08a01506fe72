import "./heat.css";
import {
  boundsOf,
  FIGURE_CLASSES,
  type FigureClass,
  type FigureScale,
} from "#lib/domain/figure-scale.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** What a class holds, in percent: "dưới 70", "70–79", "từ 95 (đạt)". Whole numbers where those are shown. */
export function classWords(
  { t, format }: I18n,
  scale: FigureScale,
  one: FigureClass,
  decimals: number,
): string {
  const { from, below } = boundsOf(scale, one);
  const isWhole = decimals === 0 && [from, below].every((bound) => Number.isInteger(bound ?? 0));
  const words =
    from === null || from <= 0
      ? t("charts.class-below", { below: format.number(below) })
      : below === null
        ? t("charts.class-from", { from: format.number(from) })
        : `${format.number(from)}–${format.number(isWhole ? below - 1 : below)}`;
  return one === 1 ? t("charts.class-met", { words }) : words;
}

/** The classes of a figure, the furthest from its goal first; they are the only key of a map or a heat table. */
export function ClassKey({ i18n, label, scale, decimals = 0 }: KeyProps) {
  return (
    <p className="class-key">
      <b>{label}</b>
      {FIGURE_CLASSES.toReversed().map((one) => (
        <span key={one} className={`q${one}`}>
          {classWords(i18n, scale, one, decimals)}
        </span>
      ))}
    </p>
  );
}

type KeyProps = { i18n: I18n; label: string; scale: FigureScale; decimals?: number };
