import { type Dot, type GoalData, goalRoad } from "./goal-road.ts";

/** Of the picture, in px. */
const BOX = { width: 212, height: 46, pad: 6 };

/** A goal's small picture, as x and y of its points. The row beside it says the same in words. */
export type GoalPicture = {
  baseline?: At;
  milestones: At[];
  reached: At[];
  running?: At;
};
export type At = [x: number, y: number];

export function goalPicture(data: Omit<GoalData, "forecast">): GoalPicture {
  const { baseline, milestones, reached, running } = data;
  const { place } = goalRoad(data, BOX);
  const at = (point: GoalData["milestones"][number]) => pairOf(place(point));
  return {
    ...(baseline && { baseline: at(baseline) }),
    milestones: milestones.map(at),
    reached: reached.map(at),
    ...(running && { running: at(running) }),
  };
}

function pairOf({ x, y }: Dot): At {
  return [x, y];
}
