import { expect, test } from "vitest";
import { goneReasons } from "./gone-reasons.ts";
import type { ReviewedReport } from "./reviewed-report.ts";
import { facts, money, report } from "./testing/reviewed-report.ts";

test.each<[string, Partial<ReviewedReport>, string[]]>([
  ["an ordinary report", {}, []],
  ["the first report", { now: facts(null), last: null }, []],
  ["a figure that is no longer told", { now: facts(null) }, ["figure"]],
  [
    "a count of last year that is not told yet",
    { now: facts(null), last: facts([99, 100], {}, true), sameYear: false },
    [],
  ],
  [
    "a document that is no longer there",
    { kind: "document", now: facts(null), last: facts(null, { document: "367/BC-CAX" }) },
    ["document"],
  ],
  [
    "a document that never was there",
    { kind: "document", now: facts(null), last: facts(null) },
    [],
  ],
  [
    "a report on a building without the paper of the stage before",
    {
      kind: "works",
      now: facts(null, { stage: "frame" }),
      last: facts(null, { stage: "frame", document: "12/QĐ" }),
    },
    [],
  ],
  [
    "money that is no longer told",
    { kind: "funding", now: facts(null), last: facts(null, money(9n, 8n, 7n)) },
    ["money"],
  ],
  [
    "steps that are no longer done",
    { kind: "steps", now: facts(null), last: facts(null, { steps: 3 }) },
    ["steps"],
  ],
  [
    "completed, and then not",
    { kind: "works", now: facts(null), last: facts(null, { completedOn: "2026-10-01" }) },
    ["completed"],
  ],
])("%s", (_, more, expected) => {
  expect(goneReasons(report(more)).map(({ what }) => what)).toEqual(expected);
});
