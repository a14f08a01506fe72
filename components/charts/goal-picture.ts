import type { I18n } from "#lib/i18n/i18n.ts";
import { type Dot, type GoalData, goalRoad } from "./goal-road.ts";

/** Of the picture, in px. */
export const GOAL_BOX = { width: 212, height: 46, pad: 6 };

/** What a goal's small picture shows, in words and as x and y of its points. */
export type GoalPicture = {
  title: string;
  said: string;
  baseline?: At;
  milestones: At[];
  reached: At[];
  running?: At;
};
export type At = [x: number, y: number];

type Asked = {
  i18n: I18n;
  /** The goal's name; the row beside says the same to those who see it. */
  name: string;
  data: Omit<GoalData, "forecast">;
  /** Writes a value in the goal's unit: "67,2%", "56.920". */
  value: (value: number) => string;
};

export function goalPicture({ i18n: { t, format }, name, data, value }: Asked): GoalPicture {
  const { baseline, milestones, reached, running } = data;
  const { place } = goalRoad(data, GOAL_BOX);
  const at = (point: GoalData["milestones"][number]) => pairOf(place(point));
  const last = reached.at(-1);
  const day = (on: string) => format.date(on as Parameters<typeof format.date>[0]);
  const said = [
    ...(baseline ? [t("charts.goal-baseline", { value: value(baseline.value) })] : []),
    t("charts.goal-now", { now: last ? value(last.value) : t("charts.goal-unmeasured") }),
    ...(running
      ? [
          t("charts.goal-running", {
            year: running.on.slice(0, 4),
            value: value(running.value),
          }),
        ]
      : []),
    ...milestones.map((milestone) =>
      t("charts.goal-milestone", { day: day(milestone.on), value: value(milestone.value) }),
    ),
  ];
  return {
    title: t("charts.goal", { name }),
    said: said.join("; "),
    ...(baseline && { baseline: at(baseline) }),
    milestones: milestones.map(at),
    reached: reached.map(at),
    ...(running && { running: at(running) }),
  };
}

function pairOf({ x, y }: Dot): At {
  return [x, y];
}
