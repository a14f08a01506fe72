import { expect, test } from "vitest";
import { periodToOpen } from "./period-to-open.ts";

const today = "2026-11-22";
const period = (endsOn: string, waiting = 0, missing = 0) => ({ endsOn, waiting, missing });

test.each([
  [
    "a report that came early does not lead into the open period",
    [period("2026-11-30", 1), period("2026-10-31", 2), period("2026-09-30", 3)],
    "2026-10-31",
  ],
  [
    "what is missing in the one that closed last comes before it too",
    [period("2026-11-30", 1), period("2026-10-31", 0, 4), period("2026-09-30", 3)],
    "2026-10-31",
  ],
  [
    "what waits comes before what has been missing for longer",
    [period("2026-11-30", 1), period("2026-10-31"), period("2026-09-30", 0, 4)],
    "2026-11-30",
  ],
  [
    "what waits in a closed one comes first",
    [period("2026-11-30", 1), period("2026-10-31"), period("2026-09-30", 1)],
    "2026-09-30",
  ],
  [
    "what is missing comes when nothing waits",
    [period("2026-11-30"), period("2026-10-31"), period("2026-09-30", 0, 4)],
    "2026-09-30",
  ],
  ["else what waits", [period("2026-11-30", 1), period("2026-10-31")], "2026-11-30"],
  ["else the newest closed one", [period("2026-11-30"), period("2026-10-31")], "2026-10-31"],
  ["else what there is", [period("2026-11-30")], "2026-11-30"],
  ["else nothing", [], undefined],
])("%s", (_, periods, endsOn) => {
  expect(periodToOpen(periods, today)?.endsOn).toBe(endsOn);
});
