import type { Line } from "./policy.ts";

/** Beside whom an organisation works it may stand: it is no part of either line's order. */
const ANYBODY = ["ministry", "department", "province", "committee", "commune"];

/**
 * Under units of which levels a unit of a level stands, on each line: the command line goes from the ministry over the
 * provincial police to that of a commune, the local one over the Party committees. Levels are data: one that is not
 * named here (commune committees, districts of former years) may stand between any two others.
 */
const ABOVE: Record<Line, Record<string, readonly string[]>> = {
  command: {
    ministry: [],
    department: ["ministry"],
    province: ["ministry"],
    committee: [],
    commune: ["province"],
    organisation: ANYBODY,
  },
  local: {
    ministry: [],
    department: ["ministry"],
    province: ["ministry", "committee"],
    committee: ["ministry"],
    commune: ["committee"],
    organisation: ANYBODY,
  },
};

/** Why a unit cannot stand under another: both are of one level; its level has none above on the line; or another one. */
export type StandingProblem = "same-level" | "off-line" | "level";

/** Whether a unit of a level may stand right under one of another on the line; null when it may. */
export function standingProblem(
  line: Line,
  levelKey: string,
  aboveLevelKey: string,
): StandingProblem | null {
  if (levelKey === aboveLevelKey) return "same-level";
  const above = ABOVE[line][levelKey];
  if (!above) return null;
  if (above.length === 0) return "off-line";
  return above.includes(aboveLevelKey) || !(aboveLevelKey in ABOVE[line]) ? null : "level";
}
