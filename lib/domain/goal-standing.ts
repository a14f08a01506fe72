import type { CivilDate } from "./civil-date.ts";
import { neededPerYear, type RoadPoint, targetOn } from "./goal-progress.ts";

export const STANDINGS = ["behind", "on-road", "met", "unmeasured"] as const;
/**
 * Behind the straight road to the next milestone; on it; its target is reached already, for good; not to be said, because
 * there is no figure or no target. It is today's standing, not a forecast.
 */
export type Standing = (typeof STANDINGS)[number];

export type GoalPath = {
  /** Null where only the milestones are known, as for a unit below the one that set the goal. */
  baseline: RoadPoint | null;
  /** In the order of their days. */
  milestones: readonly RoadPoint[];
  /** Figures at the end of closed years, in order. */
  history: readonly RoadPoint[];
  now: RoadPoint | null;
  /** A figure that starts anew each year: the last closed year is judged, the running one is only shown. */
  yearly: boolean;
};

export type GoalStanding = {
  standing: Standing;
  /** Over (or, negative, under) the straight road on the day that is judged. */
  besideRoad: number | null;
  /** The last milestone that has passed, and the figure of its day where that is known. */
  passed: { on: CivilDate; target: number; value: number | null } | null;
  /** The milestone ahead (the last one when all have passed); `gap` is what is missing today, 0 when reached. */
  next: { on: CivilDate; target: number; gap: number | null; perYear: number | null } | null;
};

export function standingOf(path: GoalPath, today: CivilDate): GoalStanding {
  const { baseline, milestones, history, now, yearly } = path;
  const ahead = milestones.find(({ on }) => on >= today) ?? milestones.at(-1) ?? null;
  const judged = yearly ? (history.at(-1) ?? null) : now;
  const road = [...(baseline ? [baseline] : []), ...milestones];
  const roadToday = judged && targetOn(road, judged.on);
  const besideRoad = judged && roadToday !== null ? judged.value - roadToday : null;
  return {
    standing:
      besideRoad === null || !judged || !ahead
        ? "unmeasured"
        : judge(judged, ahead, besideRoad, yearly),
    besideRoad,
    passed: passedOf(milestones, history, today),
    next: ahead && {
      on: ahead.on,
      target: ahead.value,
      gap: judged ? Math.max(0, ahead.value - judged.value) : null,
      perYear:
        judged && !yearly && judged.value < ahead.value
          ? neededPerYear(judged.value, judged.on, ahead)
          : null,
    },
  };
}

function judge(judged: RoadPoint, ahead: RoadPoint, besideRoad: number, yearly: boolean): Standing {
  // A year that reached it says nothing of the milestone's own year, which starts from nothing.
  if (judged.value >= ahead.value && (!yearly || judged.on >= ahead.on)) return "met";
  return besideRoad >= 0 ? "on-road" : "behind";
}

function passedOf(
  milestones: readonly RoadPoint[],
  history: readonly RoadPoint[],
  today: CivilDate,
): GoalStanding["passed"] {
  const last = milestones.findLast(({ on }) => on < today);
  if (!last) return null;
  const value = history.find(({ on }) => on === last.on)?.value ?? null;
  return { on: last.on, target: last.value, value };
}

/** How far from the milestone ahead, as a part of its target: to name the goal that is furthest from it. */
export function relativeGap({ next }: GoalStanding): number {
  return next?.gap && next.target > 0 ? next.gap / next.target : 0;
}

/** Units still missing for a target in percent of `units`: 0 when it is reached. */
export function unitsMissing(target: number, units: number, reached: number): number {
  // A hair is taken off first: 90 % of 10 is 9, not 10, whatever binary fractions say.
  return Math.max(0, Math.ceil((target / 100) * units - 1e-9) - reached);
}
