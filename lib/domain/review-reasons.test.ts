import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadOf } from "./peer-changes.ts";
import { compareReasons, REASONS, reasonsOf } from "./review-reasons.ts";
import { STANDARD_THRESHOLDS } from "./review-thresholds.ts";
import { MONEY, type ReviewedReport } from "./reviewed-report.ts";
import { facts, money, report } from "./testing/reviewed-report.ts";

const found = (more: Partial<ReviewedReport>, thresholds = STANDARD_THRESHOLDS) =>
  reasonsOf(report(more), thresholds);
const keysOf = (...of: Parameters<typeof found>) => found(...of).map(({ key }) => key);
/** Nine units that grew by two to six points, or by as many percent. */
const peers = new Map(
  ["i", MONEY].flatMap((key) => {
    const spread = spreadOf([2, 3, 4, 4, 5, 5, 6, 3, 4]);
    return spread ? [[key, spread] as const] : [];
  }),
);
describe("reasonsOf", () => {
  test.each<[string, Partial<ReviewedReport>, string[]]>([
    ["an ordinary report", {}, []],
    ["the first report", { last: null }, []],
    ["more than the whole", { now: facts([412, 398]) }, ["over-total"]],
    ["down to nothing", { now: facts([0, 398]) }, ["to-zero"]],
    [
      "sent again after it was sent back",
      { returned: { reason: "Thiếu biểu 2", on: "2026-11-16" } },
      ["sent-again"],
    ],
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
    [
      "more allocated than planned",
      { kind: "funding", now: facts(null, money(6n, 7n, 5n)) },
      ["over-planned"],
    ],
    [
      "money that ran ahead of all others",
      { now: facts(null, money(100n, 90n, 70n)), last: facts(null, money(100n, 90n, 20n)), peers },
      ["unlike-peers"],
    ],
    [
      "money that moved as the others' did",
      { now: facts(null, money(100n, 90n, 24n)), last: facts(null, money(100n, 90n, 20n)), peers },
      [],
    ],
    [
      "less than five points, where all others grew",
      { now: facts([376, 398]), peers },
      ["unlike-peers"],
    ],
    [
      "a count that only grows, and ran ahead of all others",
      { now: facts([80, 100], {}, true), last: facts([40, 100], {}, true), peers },
      ["unlike-peers"],
    ],
    [
      "an amount far beyond its target",
      { now: facts([76, null]), last: facts([60, null]), target: 50 },
      ["beyond-target"],
    ],
    [
      "an amount as far beyond its target as last period",
      { now: facts([77, null]), last: facts([76, null]), target: 50 },
      [],
    ],
    [
      "a first amount far beyond its target",
      { now: facts([76, null]), last: null, target: 50 },
      ["beyond-target"],
    ],
    [
      "past the target for the first time",
      { now: facts([96, 100]), last: facts([95, 100]), target: 95 },
      ["passes-target"],
    ],
    [
      "past the target as before",
      { now: facts([97, 100]), last: facts([96, 100]), target: 95 },
      [],
    ],
    ["at the target", { now: facts([95, 100]), last: facts([94, 100]), target: 95 }, []],
    [
      "a sum that is not that of its parts",
      { children: [{ indicatorId: "i", units: 3, numerator: 400, denominator: 405 }] },
      ["children-differ"],
    ],
    [
      "a whole that is not that of its parts",
      { children: [{ indicatorId: "i", units: 3, numerator: 402, denominator: 404 }] },
      ["children-differ"],
    ],
    [
      "the sum of its parts",
      { children: [{ indicatorId: "i", units: 3, numerator: 402, denominator: 405 }] },
      [],
    ],
    [
      "more spent than allocated",
      { kind: "funding", now: facts(null, money(9n, 7n, 8n)) },
      ["over-allocated"],
    ],
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
    ["before the cut-off", { endsOn: "2026-11-17" }, ["early"]],
    ["once, before its last day", { endsOn: null }, []],
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
    expect(found({ firstSubmittedOn: "2026-11-21" })).toEqual([{ key: "late", days: 3 }]);
    expect(found({ now: facts([353, 398]), last: facts([386, 398]), peers })).toMatchObject([
      { key: "jump", peers: { others: 9, low: 2, high: 6 } },
    ]);
  });

  test("a correction names each fact that differs from what was approved", () => {
    expect(found({ approvedBefore: facts([400, 405]) })).toMatchObject([
      {
        key: "corrects-approved",
        changes: [
          { what: "figure", indicatorId: "i", before: { numerator: 400 }, now: { numerator: 402 } },
        ],
      },
    ]);
    const now = facts(null, { ...money(9n, 8n, 7n), stage: "frame", document: "12/KH" });
    const before = facts(null, { ...money(9n, 7n, 7n), stage: "foundation" });
    expect(found({ now, last: null, approvedBefore: before })).toEqual([
      {
        key: "corrects-approved",
        changes: [
          { what: "money", column: "allocated", before: 7n, now: 8n },
          { what: "stage", before: "foundation", now: "frame" },
          { what: "document", before: null, now: "12/KH" },
        ],
      },
    ]);
    expect(found({ approvedBefore: facts([402, 405]) })).toEqual([
      { key: "corrects-approved", changes: [] },
    ]);
  });

  test("two shares of the same have the same whole", () => {
    const [share] = facts([40, 100]).figures;
    if (!share) throw new Error("no figure");
    const one = { ...share, whole: "Số văn bản" };
    const two = (denominator: number, whole = "Số văn bản") =>
      keysOf({
        now: facts(null, { figures: [one, { ...one, indicatorId: "j", denominator, whole }] }),
        last: null,
      });
    expect(two(90)).toEqual(["wholes-differ"]);
    expect(two(100)).toEqual([]);
    expect(two(90, "Số cán bộ")).toEqual([]);
  });

  test.each<[string, Partial<ReviewedReport>, object, string[]]>([
    ["fewer points", { now: facts([396, 405]), last: facts([386, 405]) }, { points: 2 }, ["jump"]],
    ["more points", { now: facts([350, 398]) }, { points: 20 }, []],
    ["a smaller part of the total", { now: facts([402, 420]) }, { relative: 5 }, ["total-jump"]],
    [
      "a smaller part of the plan",
      { now: facts(null, money(11n, 8n, 7n)), last: facts(null, money(10n, 8n, 7n)) },
      { plan_part: 5 },
      ["plan-jump"],
    ],
    [
      "fewer stages",
      { now: facts(null, { stage: "finish" }), last: facts(null, { stage: "groundbreaking" }) },
      { stages: 2 },
      ["stage-jump"],
    ],
    [
      "a smaller part over the target",
      { now: facts([60, null]), last: facts([50, null]), target: 50 },
      { over_target: 110 },
      ["beyond-target"],
    ],
    ["more peers", { now: facts([376, 398]), peers }, { peers_least: 10 }, []],
    ["further from the peers", { now: facts([376, 398]), peers }, { peers_distance: 9 }, []],
    [
      "further from the peers by the least that matters",
      { now: facts([376, 398]), peers },
      { peers_floor: 9 },
      [],
    ],
  ])("thresholds are moved: %s", (_, more, thresholds, expected) => {
    expect(keysOf(more, { ...STANDARD_THRESHOLDS, ...thresholds })).toEqual(expected);
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
  const late = found({ firstSubmittedOn: "2026-11-19" });
  const wrong = found({ now: facts([412, 398]) });
  expect([late, [], wrong].toSorted(compareReasons)).toEqual([wrong, late, []]);
});
