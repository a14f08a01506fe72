import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";

/** A value on a day (`2026-11-14`). */
export type GoalPoint = { on: string; value: number };

export type GoalData = {
  /** First and last day of the picture, where several stand below each other; else its own points say. */
  span?: readonly [from: string, to: string] | undefined;
  /** Left out where only the milestones are known, as for a unit below the one that set the goal. */
  baseline?: GoalPoint;
  /** In the order of their days; the last one ends the picture. */
  milestones: GoalPoint[];
  /** Approved figures by the day of the fact, in order, after the baseline. */
  reached: GoalPoint[];
  /** The year that runs, of a figure that starts anew each January: a ring beside the line. */
  running?: GoalPoint;
  /** At the last milestone, if there are points enough to say. */
  forecast?: GoalPoint & { low: number; high: number };
};

export type GoalRoad = {
  /** Dotted: straight from the baseline over the milestones. */
  road: string;
  reached: string;
  forecast?: string;
  fan?: string;
  baseline?: Dot;
  milestones: Dot[];
  /** The last thing reached. */
  now?: Dot;
  running?: Dot;
};
type Dot = { x: number; y: number };

/**
 * The geometry of a goal's road within a box: time to scale over the span (or from the first point to the
 * last), values from the least to the largest shown. `pad`
 * keeps marks inside.
 */
export function goalRoad(
  data: GoalData,
  box: { width: number; height: number; pad: number },
): GoalRoad {
  const { span = [], baseline, milestones, reached, running, forecast } = data;
  const start = baseline ? [baseline] : [];
  const points = [...start, ...milestones, ...reached, ...(running ? [running] : [])];
  const days = [...points.map(({ on }) => on), ...(forecast ? [forecast.on] : []), ...span].map(
    dayOf,
  );
  const values = points.map(({ value }) => value);
  if (forecast) values.push(forecast.value, forecast.low, forecast.high);
  const { width, height, pad } = box;
  const x = scaleLinear(extent(days), [pad, width - pad]);
  const y = scaleLinear(extent(values), [height - pad, pad]);
  const place = ({ on, value }: GoalPoint): Dot => ({ x: round(x(dayOf(on))), y: round(y(value)) });
  const path = (through: GoalPoint[]) =>
    line<Dot>(
      (dot) => dot.x,
      (dot) => dot.y,
    )(through.map(place)) ?? "";
  const last = reached.at(-1);
  return {
    road: path([...start, ...milestones]),
    reached: reached.length > 0 ? path([...start, ...reached]) : "",
    ...(last &&
      forecast && { forecast: path([last, forecast]), fan: fanOf(place, last, forecast) }),
    milestones: milestones.map(place),
    ...(baseline && { baseline: place(baseline) }),
    ...(last && { now: place(last) }),
    ...(running && { running: place(running) }),
  };
}

function fanOf(
  place: (point: GoalPoint) => Dot,
  from: GoalPoint,
  { on, low, high }: NonNullable<GoalData["forecast"]>,
): string {
  const [start, top, bottom] = [place(from), place({ on, value: high }), place({ on, value: low })];
  return `M${start.x},${start.y}L${top.x},${top.y}L${bottom.x},${bottom.y}Z`;
}

function dayOf(on: string): number {
  return Date.parse(`${on}T00:00:00Z`) / 86_400_000;
}

/** Never of no length, so that a flat line lies in the box. */
function extent(numbers: number[]): [number, number] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? [least - 1, most + 1] : [least, most];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
