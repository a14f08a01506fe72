import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  daysBetween,
  yearOf,
} from "./civil-date.ts";
import { type RoadPoint, targetOn } from "./goal-progress.ts";

const DAYS_OF_YEAR = 365.25;
/** Fewer figures than these say nothing about a pace. */
const LEAST_POINTS = 4;
/** Half a year: where figures lie further apart, nobody knows how the year went. */
const LONGEST_GAP_DAYS = 190;

/** How fast it went, a year, in the goal's unit. */
export type Pace = {
  /** Over the last 12 months. */
  perYear: number;
  /** In the slowest and in the fastest three months of them. */
  slowest: number;
  fastest: number;
};

/** What is reached on a day if it goes on as in the last 12 months; `low` and `high` as in their slowest and fastest three. */
export type Forecast = {
  on: CivilDate;
  value: number;
  low: number;
  high: number;
  /** Where each of them runs into its end (nothing, or the whole) before that day and goes on level. */
  bends: Partial<Record<"value" | "low" | "high", RoadPoint>>;
  pace: Pace;
};

/**
 * The pace of the 12 months before the last figure, between figures as if it had been even. Null where that is not
 * known: fewer than four figures, none a year old, or more than half a year without one.
 */
export function paceOf(points: readonly RoadPoint[]): Pace | null {
  const known = points.toSorted((a, b) => compareDates(a.on, b.on));
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last || known.length < LEAST_POINTS) return null;
  const yearBefore = addMonths(last.on, -12);
  if (first.on > yearBefore) return null;
  const around = known.slice(known.findLastIndex(({ on }) => on <= yearBefore));
  const isSparse = around.some(({ on }, place) => {
    const next = around[place + 1];
    return next !== undefined && daysBetween(on, next.on) > LONGEST_GAP_DAYS;
  });
  if (isSparse) return null;
  const between = (from: CivilDate, to: CivilDate) =>
    (((targetOn(known, to) ?? 0) - (targetOn(known, from) ?? 0)) / daysBetween(from, to)) *
    DAYS_OF_YEAR;
  const quarters = Array.from({ length: 10 }, (_, month) =>
    between(addMonths(last.on, month - 12), addMonths(last.on, month - 9)),
  );
  const perYear = between(yearBefore, last.on);
  return {
    perYear,
    slowest: Math.min(perYear, ...quarters),
    fastest: Math.max(perYear, ...quarters),
  };
}

/** From the last figure on to a day after it; a share stays between nothing and the whole. */
export function forecastOf(
  points: readonly RoadPoint[],
  on: CivilDate,
  { isShare }: { isShare: boolean },
): Forecast | null {
  const pace = paceOf(points);
  const last = points.toSorted((a, b) => compareDates(a.on, b.on)).at(-1);
  if (!pace || !last || on <= last.on) return null;
  const years = daysBetween(last.on, on) / DAYS_OF_YEAR;
  const most = isShare ? Math.max(100, last.value) : Number.POSITIVE_INFINITY;
  const at = (perYear: number) => Math.min(most, Math.max(0, last.value + perYear * years));
  const bend = (perYear: number): RoadPoint | null => {
    const end = at(perYear);
    if (end === last.value + perYear * years) return null;
    const days = Math.round(((end - last.value) / perYear) * DAYS_OF_YEAR);
    return { on: addDays(last.on, days), value: end };
  };
  const paces = { value: pace.perYear, low: pace.slowest, high: pace.fastest };
  const bends: Forecast["bends"] = {};
  for (const part of ["value", "low", "high"] as const) {
    const found = bend(paces[part]);
    if (found) bends[part] = found;
  }
  const [value, low, high] = [at(paces.value), at(paces.low), at(paces.high)];
  return { on, value, low, high, bends, pace };
}

/** In which year a target is reached if it goes on at a pace; null when it never is. */
export function yearReaching(last: RoadPoint, perYear: number, target: number): number | null {
  if (last.value >= target) return yearOf(last.on);
  if (perYear <= 0) return null;
  const days = ((target - last.value) / perYear) * DAYS_OF_YEAR;
  return days > 36_500 ? null : yearOf(addDays(last.on, Math.ceil(days)));
}

/**
 * What may be said about the milestone ahead: it is met; a figure of a year is judged when the year is over; there is
 * no figure, or no target; too few figures for a forecast; it will be met at this pace; it will be missed.
 */
export type Outlook =
  | "met"
  | "yearly"
  | "no-figure"
  | "no-target"
  | "no-forecast"
  | "will-meet"
  | "will-miss";

export function outlookOf(facts: {
  hasFigure: boolean;
  yearly: boolean;
  target: number | null;
  now: number | null;
  forecast: Pick<Forecast, "value"> | null;
}): Outlook {
  const { hasFigure, yearly, target, now, forecast } = facts;
  if (!hasFigure) return "no-figure";
  if (target === null) return "no-target";
  if (yearly) return "yearly";
  if (now !== null && now >= target) return "met";
  if (!forecast) return "no-forecast";
  return forecast.value >= target ? "will-meet" : "will-miss";
}
