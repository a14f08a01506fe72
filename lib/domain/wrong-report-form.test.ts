import { describe, expect, test } from "vitest";
import { MOST_WORDS } from "./read-report-form.ts";
import { NO_CONTENT } from "./report-content.ts";
import { FIELD, type ReportShape, type TypedFields } from "./report-form.ts";
import {
  amount,
  building,
  counted,
  document,
  funding,
  last,
  line,
  ratio,
  read,
  steps,
  value,
  works,
  yesNo,
} from "./testing/report-shapes.ts";

describe("what came back", () => {
  const typed = { [FIELD.numerator("a")]: "12", [FIELD.narrative]: "Đã làm" };
  const returned = { ...NO_CONTENT, values: [value("a", 12)], narrative: "Đã làm" };

  test("is not sent again as it was", () => {
    expect(read({ ...amount, returned }, typed)).toEqual({
      ok: false,
      fields: { [FIELD.narrative]: { key: "reports.resent-unchanged" } },
    });
  });

  test.each([
    ["another figure", { [FIELD.numerator("a")]: "13" }],
    ["an explanation", { [FIELD.narrative]: "Đã làm; số đúng theo biên bản" }],
    ["a difficulty", { [FIELD.difficulty]: "Thiếu máy" }],
  ])("goes with %s", (_, change) => {
    expect(read({ ...amount, returned }, { ...typed, ...change }).ok).toBe(true);
  });
});

describe("what is wrong, beside its field", () => {
  const n = FIELD.numerator("r");
  const d = FIELD.denominator("r");
  const over = FIELD.overWhole("r");
  const planned = FIELD.money("planned", "ministry");

  test.each<[string, ReportShape, TypedFields, Record<string, string>]>([
    ["nothing typed", ratio, {}, { [n]: "numbers.empty", [d]: "numbers.empty" }],
    [
      "the other language's mark",
      ratio,
      { [n]: "1.5", [d]: "2" },
      { [n]: "numbers.decimal-comma" },
    ],
    [
      "half a document",
      counted,
      { [n]: "12,5", [d]: "20,5" },
      { [n]: "numbers.not-whole", [d]: "numbers.not-whole" },
    ],
    [
      "half a building",
      amount,
      { [FIELD.numerator("a")]: "12,5" },
      { [FIELD.numerator("a")]: "numbers.not-whole" },
    ],
    ["a part of nothing", ratio, { [n]: "1", [d]: "0" }, { [d]: "reports.part-of-nothing" }],
    [
      "more than the whole, and no word on it",
      ratio,
      { [n]: "3", [d]: "2" },
      { [over]: "reports.over-whole", [FIELD.narrative]: "reports.over-whole-why" },
    ],
    [
      "more than the whole, explained but not confirmed",
      ratio,
      { [n]: "3", [d]: "2", [FIELD.narrative]: "Đã xử lý" },
      { [over]: "reports.over-whole" },
    ],
    [
      "more than the whole, confirmed but not explained",
      ratio,
      { [n]: "3", [d]: "2", [over]: "yes" },
      { [FIELD.narrative]: "reports.over-whole-why" },
    ],
    [
      "part of a person",
      amount,
      { [FIELD.numerator("a")]: "1,5" },
      { [FIELD.numerator("a")]: "numbers.not-whole" },
    ],
    [
      "neither yes nor no",
      yesNo,
      { [FIELD.numerator("y")]: "?" },
      { [FIELD.numerator("y")]: "reports.choose" },
    ],
    [
      "a fall of what only grows, without a reason",
      { ...amount, ...last({ values: [value("a", 22)] }) },
      { [FIELD.numerator("a")]: "18" },
      { [FIELD.narrative]: "reports.figure-fell" },
    ],
    [
      "completed tomorrow",
      amount,
      { [FIELD.numerator("a")]: "1", [FIELD.completedOn]: "23/11/2026" },
      { [FIELD.completedOn]: "reports.day-in-future" },
    ],
    [
      "completed after the cut-off",
      amount,
      { [FIELD.numerator("a")]: "1", [FIELD.completedOn]: "15/11/2026" },
      { [FIELD.completedOn]: "reports.day-after-cutoff" },
    ],
    ["no word on the document", document, {}, { [FIELD.documentExists]: "reports.choose" }],
    [
      "a document without number and date",
      document,
      { [FIELD.documentExists]: "yes", [FIELD.documentDate]: "31/02/2026" },
      {
        [FIELD.documentNumber]: "reports.number-missing",
        [FIELD.documentDate]: "reports.day-unreadable",
      },
    ],
    [
      "no document and no word",
      document,
      { [FIELD.documentExists]: "no" },
      { [FIELD.narrative]: "reports.say-what-was-done" },
    ],
    [
      "no document, but a number",
      document,
      { [FIELD.documentExists]: "no", [FIELD.documentNumber]: "1", [FIELD.narrative]: "x" },
      { [FIELD.documentExists]: "reports.document-contradicts" },
    ],
    ["no money at all", funding, {}, { [planned]: "reports.money-missing" }],
    [
      "half a source",
      funding,
      { [planned]: "10" },
      {
        [FIELD.money("allocated", "ministry")]: "numbers.empty",
        [FIELD.money("disbursed", "ministry")]: "numbers.empty",
      },
    ],
    [
      "more allocated than planned",
      funding,
      {
        [planned]: "10",
        [FIELD.money("allocated", "ministry")]: "11",
        [FIELD.money("disbursed", "ministry")]: "0",
      },
      { [FIELD.money("allocated", "ministry")]: "numbers.allocated-over-planned" },
    ],
    [
      "more disbursed than allocated, without a note",
      funding,
      {
        [planned]: "10",
        [FIELD.money("allocated", "ministry")]: "10",
        [FIELD.money("disbursed", "ministry")]: "11",
      },
      { [FIELD.money("disbursed", "ministry")]: "numbers.disbursed-over-allocated" },
    ],
    [
      "đồng typed as millions",
      { ...funding, ...last({ money: [line("ministry", "76000000", "60000000", "0")] }) },
      {
        [planned]: "76",
        [FIELD.money("allocated", "ministry")]: "60.000.000",
        [FIELD.money("disbursed", "ministry")]: "0",
      },
      { [FIELD.money("allocated", "ministry")]: "reports.unit-times" },
    ],
    [
      "a source that had money is not left out",
      { ...funding, ...last({ money: [line("province", "5", "5", "5")] }) },
      {
        [planned]: "10",
        [FIELD.money("allocated", "ministry")]: "10",
        [FIELD.money("disbursed", "ministry")]: "0",
      },
      {
        [FIELD.money("planned", "province")]: "reports.money-was-there",
      },
    ],
    ["no stage", works, { [FIELD.stageOn]: "1/11/2026" }, { [FIELD.stage]: "reports.choose" }],
    [
      "a stage after the cut-off",
      works,
      { [FIELD.stage]: "finish", [FIELD.stageOn]: "15/11/2026" },
      { [FIELD.stageOn]: "reports.day-after-cutoff" },
    ],
    [
      "a later stage on an earlier day",
      works,
      { [FIELD.stage]: "finish", [FIELD.stageOn]: "27/09/2026" },
      { [FIELD.stageOn]: "reports.stage-before-last" },
    ],
    [
      "a step back without a reason",
      works,
      { [FIELD.stage]: "foundation", [FIELD.stageOn]: "30/05/2026" },
      { [FIELD.narrative]: "reports.stage-went-back" },
    ],
    [
      "works that were stopped",
      { ...works, works: [{ ...building, state: "paused" }] },
      { [FIELD.stage]: "finish", [FIELD.stageOn]: "01/11/2026" },
      { [FIELD.stage]: "reports.works-stopped" },
    ],
    [
      "which of two buildings",
      { ...works, works: [building, { ...building, id: "x" }] },
      { [FIELD.stage]: "finish", [FIELD.stageOn]: "01/11/2026" },
      { [FIELD.works]: "reports.choose" },
    ],
    ["a step undone without a reason", steps, {}, { [FIELD.narrative]: "reports.step-undone" }],
    [
      "a proposal to somebody else",
      amount,
      { [FIELD.numerator("a")]: "5", [FIELD.proposal]: "x", [FIELD.proposalTo]: "other" },
      { [FIELD.proposalTo]: "reports.choose" },
    ],
    [
      "too many words",
      amount,
      { [FIELD.numerator("a")]: "5", [FIELD.difficulty]: "x".repeat(MOST_WORDS + 1) },
      { [FIELD.difficulty]: "reports.too-long" },
    ],
  ])("%s", (_, shape, typed, expected) => {
    const form = read(shape, typed);
    const keys = form.ok
      ? {}
      : Object.fromEntries(Object.entries(form.fields).map(([name, { key }]) => [name, key]));
    expect(keys).toEqual(expected);
  });

  test("a reason lets it stand", () => {
    const shape = { ...amount, ...last({ values: [value("a", 22)] }) };
    const typed = { [FIELD.numerator("a")]: "18", [FIELD.narrative]: "Điều động 4 cán bộ" };
    expect(read(shape, typed).ok).toBe(true);
    // A new year counts anew.
    const newYear = { ...amount, ...last({ values: [value("a", 22)] }, 2025) };
    expect(read(newYear, { [FIELD.numerator("a")]: "1" }).ok).toBe(true);
  });
});
