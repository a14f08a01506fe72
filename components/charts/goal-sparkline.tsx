import { useId } from "react";
import type { I18n } from "#lib/i18n/i18n.ts";
import { type GoalData, goalRoad } from "./goal-road.ts";

const BOX = { width: 212, height: 46, pad: 6 };

type Props = {
  i18n: I18n;
  /** The goal's name; the row beside says the same to those who see it. */
  name: string;
  data: GoalData;
  /** Writes a value in the goal's unit: "67,2%", "56.920". */
  value: (value: number) => string;
};

/**
 * Will we make it: gold for milestones and the straight road between them, ink for what is reached,
 * a dot for now, dashes and a fan for a forecast. Time to scale.
 */
export function GoalSparkline({ i18n, name, data, value }: Props) {
  const { t, format } = i18n;
  const id = useId();
  const road = goalRoad(data, BOX);
  const last = data.reached.at(-1);
  const day = (on: string) => format.date(on as Parameters<typeof format.date>[0]);
  const said = [
    ...(data.baseline ? [t("charts.goal-baseline", { value: value(data.baseline.value) })] : []),
    t("charts.goal-now", { now: last ? value(last.value) : t("charts.goal-unmeasured") }),
    ...(data.running
      ? [
          t("charts.goal-running", {
            year: data.running.on.slice(0, 4),
            value: value(data.running.value),
          }),
        ]
      : []),
    ...data.milestones.map((milestone) =>
      t("charts.goal-milestone", { day: day(milestone.on), value: value(milestone.value) }),
    ),
    ...(data.forecast && last
      ? [
          t("charts.goal-forecast", {
            day: day(data.forecast.on),
            value: value(data.forecast.value),
          }),
        ]
      : []),
  ];
  return (
    <svg
      className="chart goal-sparkline"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{t("charts.goal", { name })}</title>
      <desc id={`${id}-text`}>{said.join("; ")}</desc>
      <path d={road.road} className="goal-road" />
      {road.fan && <path d={road.fan} className="fan" />}
      {road.forecast && <path d={road.forecast} className="forecast" />}
      {road.reached && <path d={road.reached} className="reached" />}
      {road.baseline && (
        <circle cx={road.baseline.x} cy={road.baseline.y} r="3" className="dot-open" />
      )}
      {road.running && (
        <circle cx={road.running.x} cy={road.running.y} r="3" className="dot-open" />
      )}
      {road.now && <circle cx={road.now.x} cy={road.now.y} r="3" className="dot-now" />}
      {road.milestones.map(({ x, y }) => (
        <path
          key={`${x} ${y}`}
          d={`M${x} ${y - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`}
          className="goal-mark"
        />
      ))}
    </svg>
  );
}
