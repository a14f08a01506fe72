import { runApart } from "#lib/untrusted/run-apart.ts";
import type { DrawnAreas } from "./draw-areas.ts";
import type { GeoProblem } from "./read-geo.ts";

/** Ten times what a province with simplified boundaries takes. */
export const LARGEST_BOUNDARIES = 10 * 1024 * 1024;

export type ShapesRead =
  | { drawn: DrawnAreas }
  | { problem: GeoProblem | "geo-broken" | "geo-busy" };

/** Reads and draws a file of boundaries in a process that can be killed. */
export async function readShapes(bytes: Buffer): Promise<ShapesRead> {
  const answer = await runApart("lib/boundaries/read-shapes-process.ts", bytes);
  if (answer === "busy") return { problem: "geo-busy" };
  return answer ? (JSON.parse(answer.toString("utf8")) as ShapesRead) : { problem: "geo-broken" };
}
