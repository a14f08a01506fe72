import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareReasons,
  REASONS,
  type ReviewedFacts,
  type ReviewedReport,
  reasonsOf,
} from "./review-reasons.ts";

type Pair = readonly [numerator: number, denominator: number | null];

function facts(pair: Pair | null, more: Partial<ReviewedFacts> = {}, cumulative = false) {
  const [numerator, denominator] = pair ?? [0, null];
  const figure = {
    indicatorId: "i",
    kind: denominator === null ? ("amount" as const) : ("ratio" as const),
    cumulative,
    numerator,
    denominator,
  };
  const figures = pair ? [figure] : [];
  return { figures, money: null, stage: null, difficulty: null, ...more };
}

function report(more: Partial<ReviewedReport>): ReviewedReport {
  return {
    now: facts([402, 405]),
    last: facts([386, 398]),
    sameYear: true,
    approvedBefore: null,
    target: null,
    dueOn: "2026-11-18",
    firstSubmittedOn: "2026-11-17",
    submittedOn: "2026-11-17",
    documentDate: null,
    opinion: null,
    ...more,
  };
}

const keysOf = (more: Partial<ReviewedReport>) => reasonsOf(report(more)).map(({ key }) => key);
const money = (planned: bigint, allocated: bigint, disbursed: bigint, year = 2026) => ({
  money: { year, planned, allocated, disbursed },
});

describe("reasonsOf", () => {
  test.each<[string, Partial<ReviewedReport>, string[]]>([
    ["an ordinary report", {}, []],
    ["the first report", { last: null }, []],
    ["more than the whole", { now: facts([412, 398]) }, ["over-total"]],
    ["down to nothing", { now: facts([0, 398]) }, ["to-zero"]],
    ["a total in another way of counting", { now: facts([402, 1204]) }, ["total-jump"]],
    ["five points down", { now: facts([350, 398]) }, ["jump"]],
    [
      "a count that only grows, and grew",
      { now: facts([80, 100], {}, true), last: facts([40, 100], {}, true) },
      [],
    ],
    [
      "a count that only grows, and fell",
      { now: facts([38, 100], {}, true), last: facts([40, 100], {}, true) },
      ["decrease"],
    ],
    [
      "a count that starts again with the year",
      { now: facts([0, 100], {}, true), last: facts([99, 100], {}, true), sameYear: false },
      [],
    ],
    [
      "short of the target that was met before",
      { now: facts([94, 100]), last: facts([95, 100]), target: 95 },
      ["below-target"],
    ],
    [
      "short of the target as before",
      { now: facts([93, 100]), last: facts([94, 100]), target: 95 },
      [],
    ],
    [
      "a jump that also falls short",
      { now: facts([80, 100]), last: facts([95, 100]), target: 95 },
      ["jump", "below-target"],
    ],
    [
      "money that became less",
      { now: facts(null, money(9n, 8n, 6n)), last: facts(null, money(9n, 8n, 7n)) },
      ["money-fell"],
    ],
    [
      "money of another year",
      { now: facts(null, money(9n, 8n, 1n)), last: facts(null, money(90n, 80n, 70n, 2025)) },
      [],
    ],
    [
      "a plan a thousand times as large",
      { now: facts(null, money(9000n, 8n, 7n)), last: facts(null, money(9n, 8n, 7n)) },
      ["plan-jump"],
    ],
    ["more spent than allocated", { now: facts(null, money(9n, 7n, 8n)) }, ["over-allocated"]],
    [
      "a building that went back",
      { now: facts(null, { stage: "foundation" }), last: facts(null, { stage: "frame" }) },
      ["stage-back"],
    ],
    [
      "three stages on",
      { now: facts(null, { stage: "finish" }), last: facts(null, { stage: "groundbreaking" }) },
      [],
    ],
    [
      "four stages on",
      { now: facts(null, { stage: "acceptance" }), last: facts(null, { stage: "groundbreaking" }) },
      ["stage-jump"],
    ],
    ["a corrected figure", { approvedBefore: facts([400, 405]) }, ["corrects-approved"]],
    ["a correction of words", { approvedBefore: facts([402, 405]) }, ["corrects-approved"]],
    ["a document of tomorrow", { documentDate: "2026-11-18" }, ["document-later"]],
    ["a new difficulty", { now: facts([402, 405], { difficulty: "Mất mạng" }) }, ["difficulty"]],
    [
      "the same difficulty as before",
      {
        now: facts([402, 405], { difficulty: "Mất mạng " }),
        last: facts([386, 398], { difficulty: "Mất mạng" }),
      },
      [],
    ],
    ["the local line's word", { opinion: "Cần kiểm tra thực địa" }, ["opinion"]],
    ["a day late", { firstSubmittedOn: "2026-11-19" }, ["late"]],
    [
      "late with a wrong figure",
      { firstSubmittedOn: "2026-11-19", now: facts([0, 398]) },
      ["to-zero", "late"],
    ],
  ])("%s", (_, more, expected) => {
    expect(keysOf(more)).toEqual(expected);
  });

  test("carries what there is to say", () => {
    expect(reasonsOf(report({ firstSubmittedOn: "2026-11-21" }))).toEqual([
      { key: "late", days: 3 },
    ]);
    expect(reasonsOf(report({ approvedBefore: facts([400, 405]) }))).toEqual([
      { key: "corrects-approved", indicatorId: "i", before: 400, now: 402 },
    ]);
  });

  test("reasons stand in one order, and what stayed the same has none", () => {
    const figure = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(figure, figure, fc.boolean(), (now, last, sameYear) => {
        const keys = keysOf({ now: facts(now), last: facts(last), sameYear });
        expect(keys).toEqual(REASONS.filter((key) => keys.includes(key)));
        const unchanged = keysOf({ now: facts(last), last: facts(last), sameYear });
        expect(unchanged.filter((key) => key !== "over-total")).toEqual([]);
      }),
    );
  });
});

test("the graver report comes first", () => {
  const late = reasonsOf(report({ firstSubmittedOn: "2026-11-19" }));
  const wrong = reasonsOf(report({ now: facts([412, 398]) }));
  expect([late, [], wrong].toSorted(compareReasons)).toEqual([wrong, late, []]);
});
