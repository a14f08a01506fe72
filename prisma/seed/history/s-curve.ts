import { type CivilDate, dayNumber } from "#lib/domain/civil-date.ts";
import { logistic, logit } from "../chance.ts";

/** How a share grows, slowly, fast, slowly: straight lines of its logit between days, then at a rate a year. */
export type SCurve = {
  /** At least two, in order. */
  points: readonly (readonly [on: CivilDate, share: number])[];
  /** Growth of the logit in a year after the last of them. */
  after: number;
};

export function shareOn(curve: SCurve, day: number): number {
  const points = pointsOf(curve);
  for (let at = 1; at < points.length; at += 1) {
    const [[start, low], [end, high]] = [points[at - 1] as Point, points[at] as Point];
    if (day <= end) {
      return logistic(low + ((high - low) * (Math.max(day, start) - start)) / (end - start));
    }
  }
  const [end, high] = points.at(-1) as Point;
  return logistic(high + (curve.after * (day - end)) / 365);
}

/** The day on which the one at rank `u` of all gets there: the inverse. Those before the start get there on it. */
export function dayOfRank(curve: SCurve, u: number): number {
  const points = pointsOf(curve);
  const rank = logit(Math.min(0.9999, Math.max(0.0001, u)));
  const [first, lowest] = points[0] as Point;
  if (rank <= lowest) return first;
  for (let at = 1; at < points.length; at += 1) {
    const [[start, low], [end, high]] = [points[at - 1] as Point, points[at] as Point];
    if (rank <= high) return Math.round(start + ((rank - low) / (high - low)) * (end - start));
  }
  const [end, high] = points.at(-1) as Point;
  return Math.round(end + ((rank - high) / curve.after) * 365);
}

type Point = readonly [day: number, logit: number];

const read = new WeakMap<SCurve, Point[]>();

function pointsOf(curve: SCurve): Point[] {
  const known = read.get(curve);
  if (known) return known;
  const points = curve.points.map(([on, share]) => [dayNumber(on), logit(share)] as const);
  read.set(curve, points);
  return points;
}
