import type { I18n } from "#lib/i18n/i18n.ts";
import { percentOf } from "./row-bar.tsx";

type Props = {
  i18n: I18n;
  /** What is measured, for those who hear it. */
  name: string;
  /** Ratios: approved figure and target. More than 1 fills the bar. */
  now: number;
  target?: number;
};

/** One ratio against its target: a bar from 0 to 100% with a gold line. */
export function Meter({ i18n: { t, format }, name, now, target }: Props) {
  const said =
    target === undefined
      ? format.percent(now)
      : t("charts.meter", { now: format.percent(now), target: format.percent(target) });
  return (
    <svg className="chart" height="16" role="img" aria-label={`${name}: ${said}`}>
      <rect x="0" y="4" width="100%" height="8" className="well" />
      <rect x="0" y="4" width={percentOf(now, 1)} height="8" className="paint-ink" />
      {target !== undefined && (
        <line
          x1={percentOf(target, 1)}
          x2={percentOf(target, 1)}
          y1="0"
          y2="16"
          className="goal-line"
        />
      )}
    </svg>
  );
}
