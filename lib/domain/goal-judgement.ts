import type { Outlook } from "./goal-forecast.ts";
import type { Standing } from "./goal-standing.ts";

/**
 * Where a goal stands today and where it leads, in one word; bad news first. It will be missed at this pace; it is behind
 * the straight road today and nothing says that it will be met; it is behind and will yet be met; it keeps up; it is met.
 */
export const JUDGEMENTS = [
  "will-miss",
  "behind",
  "catching-up",
  "on-road",
  "met",
  "unmeasured",
] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** Today's standing against the straight road, and the forecast: neither is told without the other. */
export function judgementOf(standing: Standing, outlook: Outlook): Judgement {
  if (outlook === "met" || standing === "met") return "met";
  if (outlook === "will-miss") return "will-miss";
  if (standing === "behind") return outlook === "will-meet" ? "catching-up" : "behind";
  if (standing === "on-road" || outlook === "will-meet") return "on-road";
  return "unmeasured";
}
