import { shownPercent } from "./shown-percent.ts";

/** A share as it was period by period, the earliest first. */
export type SharePoint = { numerator: number; denominator: number };

/** The last periods are held against those before them. */
export const LAST_PERIODS = 2;
const LEAST_BEFORE = 3;
/** Fewer than these in all of one side say nothing: one report more or less would be the finding. */
const LEAST_COUNT = 20;
/** From so many points on it is worth a sentence. */
export const TURN_POINTS = 5;
/** What went one way and goes on that way has not turned: before, it may have moved by so much along at most. */
const STEADY_POINTS = 3;

/**
 * A share that changed its direction: from what it was over the periods before to what it is over the last two.
 * `points` are those between the two as they are shown, in whole percent, so that the ends and the change agree.
 */
export type Turn = { way: "down" | "up"; before: number; now: number; points: number };

/**
 * Whether a share turned in the last two periods: it was steady or moved the other way before, and has left its level
 * by five points or more, in both of them. Shares are sums over sums. Null: it did not, or too little is known.
 */
export function turnOf(series: readonly SharePoint[]): Turn | null {
  const known = series.filter(({ denominator }) => denominator > 0);
  if (known.length !== series.length || known.length < LEAST_BEFORE + LAST_PERIODS) return null;
  const before = known.slice(0, -LAST_PERIODS);
  const last = known.slice(-LAST_PERIODS);
  if (countOf(before) < LEAST_COUNT || countOf(last) < LEAST_COUNT) return null;
  const [was, now] = [shareOf(before), shareOf(last)];
  const points = (now - was) * 100;
  if (Math.abs(points) < TURN_POINTS) return null;
  const way = points < 0 ? "down" : "up";
  const along = way === "down" ? -1 : 1;
  if (last.some((point) => (shareOf([point]) - was) * along <= 0)) return null;
  const half = Math.ceil(before.length / 2);
  const drift = (shareOf(before.slice(half)) - shareOf(before.slice(0, half))) * 100 * along;
  if (drift > STEADY_POINTS) return null;
  const shown = shownPercent(now, 0) - shownPercent(was, 0);
  return { way, before: was, now, points: shown };
}

function shareOf(points: readonly SharePoint[]): number {
  return points.reduce((sum, { numerator }) => sum + numerator, 0) / countOf(points);
}

function countOf(points: readonly SharePoint[]): number {
  return points.reduce((sum, { denominator }) => sum + denominator, 0);
}
