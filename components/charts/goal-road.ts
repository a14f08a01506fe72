import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";

/** A value on a day (`2026-11-14`). */
export type GoalPoint = { on: string; value: number };

export type GoalData = {
  /** First and last day of the picture, where several stand below each other; else its own points say. */
  span?: readonly [from: string, to: string] | undefined;
  /** Lowest and highest value of the picture; else its own points say. */
  range?: Range;
  /** Left out where only the milestones are known, as for a unit below the one that set the goal. */
  baseline?: GoalPoint;
  /** In the order of their days; the last one ends the picture. */
  milestones: GoalPoint[];
  /** Approved figures by the day of the fact, in order, after the baseline. */
  reached: GoalPoint[];
  /** The year that runs, of a figure that starts anew each January: a ring beside the line. */
  running?: GoalPoint;
  /** At the last milestone, if there are points enough to say. */
  forecast?: GoalPoint & {
    low: number;
    high: number;
    /** Where one of them goes level before that day. */
    bends?: Partial<Record<"value" | "low" | "high", GoalPoint>>;
  };
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
  /** Where any other point lies. */
  place: (point: GoalPoint) => Dot;
};
export type Dot = { x: number; y: number };
type Range = [least: number, most: number];
export type GoalBox = { width: number; height: number; pad: number } & Partial<
  Record<"left" | "right" | "top" | "bottom", number>
>;

/**
 * The geometry of a goal's road within a box: time to scale over the span (or from the first point to the
 * last), values from the least to the largest shown. `pad`
 * keeps marks inside.
 */
export function goalRoad(data: GoalData, box: GoalBox): GoalRoad {
  const { span = [], baseline, milestones, reached, running, forecast } = data;
  const start = baseline ? [baseline] : [];
  const points = [...start, ...milestones, ...reached, ...(running ? [running] : [])];
  const days = [...points.map(({ on }) => on), ...(forecast ? [forecast.on] : []), ...span].map(
    dayOf,
  );
  const values = points.map(({ value }) => value);
  if (forecast) values.push(forecast.value, forecast.low, forecast.high);
  const place = placing(extent(days), data.range ?? extent(values), box);
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
      forecast && {
        forecast: path([last, ...(forecast.bends?.value ? [forecast.bends.value] : []), forecast]),
        fan: fanOf(place, last, forecast),
      }),
    milestones: milestones.map(place),
    ...(baseline && { baseline: place(baseline) }),
    ...(last && { now: place(last) }),
    ...(running && { running: place(running) }),
    place,
  };
}

/** Days to the right, values upwards; marks keep inside the box by `pad`, or by what each side asks for. */
function placing(days: Range, values: Range, { width, height, pad, ...sides }: GoalBox) {
  const { left = pad, right = pad, top = pad, bottom = pad } = sides;
  const x = scaleLinear(days, [left, width - right]);
  const y = scaleLinear(values, [height - bottom, top]);
  return ({ on, value }: GoalPoint): Dot => ({ x: round(x(dayOf(on))), y: round(y(value)) });
}

function fanOf(
  place: (point: GoalPoint) => Dot,
  from: GoalPoint,
  { on, low, high, bends = {} }: NonNullable<GoalData["forecast"]>,
): string {
  const round = [
    from,
    ...(bends.high ? [bends.high] : []),
    { on, value: high },
    { on, value: low },
    ...(bends.low ? [bends.low] : []),
  ];
  return `M${round.map((point) => Object.values(place(point)).join(",")).join("L")}Z`;
}

function dayOf(on: string): number {
  return Date.parse(`${on}T00:00:00Z`) / 86_400_000;
}

/** Never of no length, so that a flat line lies in the box. */
function extent(numbers: number[]): Range {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? [least - 1, most + 1] : [least, most];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
