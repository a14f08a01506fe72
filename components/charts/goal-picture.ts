import { type Dot, type GoalData, goalRoad } from "./goal-road.ts";

/** Of the picture, in px. */
const BOX = { width: 212, height: 46, pad: 6 };

/** A goal's small picture, as x and y of its points. The row beside it says the same in words. */
export type GoalPicture = {
  baseline?: At;
  milestones: At[];
  reached: At[];
  running?: At;
  /** Where it leads at this pace, from the last thing reached on; and the heights of its range at the end. */
  ahead?: At[];
  range?: [low: number, high: number];
};
export type At = [x: number, y: number];

export function goalPicture(data: GoalData): GoalPicture {
  const { baseline, milestones, reached, running, forecast } = data;
  const { place } = goalRoad(data, BOX);
  const at = (point: GoalData["milestones"][number]) => pairOf(place(point));
  return {
    ...(baseline && { baseline: at(baseline) }),
    milestones: milestones.map(at),
    reached: reached.map(at),
    ...(running && { running: at(running) }),
    ...(forecast && {
      ahead: [...(forecast.bends?.value ? [forecast.bends.value] : []), forecast].map(at),
      ...(forecast.low < forecast.high && {
        range: [heightOf(forecast.low), heightOf(forecast.high)] satisfies GoalPicture["range"],
      }),
    }),
  };

  function heightOf(value: number): number {
    return Math.round(place({ on: forecast?.on ?? "", value }).y);
  }
}

/** In whole px: no eye sees more, and every page that lists goals sends them twice. */
function pairOf({ x, y }: Dot): At {
  return [Math.round(x), Math.round(y)];
}
