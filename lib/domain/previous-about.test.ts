import { expect, test } from "vitest";
import { previousAbout } from "./previous-about.ts";
import { NO_CONTENT } from "./report-content.ts";

const period = {
  regime: "administrative",
  cadence: "monthly" as const,
  year: 2026,
  number: 10,
  startsOn: "2026-09-15",
  endsOn: "2026-10-14",
};
const about = (worksId: string | null) => ({
  period,
  content: { ...NO_CONTENT, worksId },
  open: null,
});
const [main, other] = [about("main"), about("other")];

test.each([
  ["the same building as last time", other, [main, other], "other", other],
  ["a building told of further back", other, [main, other], "main", main],
  ["a building nobody told of yet", other, [other], "main", null],
  ["no building chosen yet", other, [main, other], null, other],
  ["a duty without buildings", about(null), [], null, about(null)],
  ["the first report", null, [], "main", null],
])("%s", (_, previous, previousOfWorks, worksId, expected) => {
  expect(previousAbout({ previous, previousOfWorks }, worksId)).toEqual(expected);
});
