import { describe, expect, test } from "vitest";
import type { ReportContent } from "./report-content.ts";
import { FIELD, type ReportShape, type TypedFields } from "./report-form.ts";
import {
  amount,
  base,
  building,
  counted,
  document,
  funding,
  indicator,
  line,
  NORTH,
  ratio,
  read,
  SOUTH,
  steps,
  value,
  works,
  yesNo,
} from "./testing/report-shapes.ts";

describe("what a form says", () => {
  const n = FIELD.numerator("r");
  const d = FIELD.denominator("r");
  const money = (source: "ministry", planned: string, allocated: string, disbursed: string) => ({
    [FIELD.money("planned", source)]: planned,
    [FIELD.money("allocated", source)]: allocated,
    [FIELD.money("disbursed", source)]: disbursed,
  });

  test.each<[string, ReportShape, TypedFields, Partial<ReportContent>]>([
    ["a share", ratio, { [n]: "1.234,5", [d]: "2 000" }, { values: [value("r", 1234.5, 2000)] }],
    [
      "more than the whole, confirmed and explained",
      ratio,
      { [n]: "7", [d]: "6", [FIELD.overWhole("r")]: "yes", [FIELD.narrative]: "Thêm một bộ" },
      { values: [value("r", 7, 6)] },
    ],
    ["whole counts", counted, { [n]: "12,0", [d]: "20" }, { values: [value("r", 12, 20)] }],
    ["nothing of nothing", ratio, { [n]: "0", [d]: "0" }, { values: [value("r", 0, 0)] }],
    ["an amount", amount, { [FIELD.numerator("a")]: "22" }, { values: [value("a", 22)] }],
    ["yes", yesNo, { [FIELD.numerator("y")]: "yes" }, { values: [value("y", 1, 1)] }],
    ["no", yesNo, { [FIELD.numerator("y")]: "no" }, { values: [value("y", 0, 1)] }],
    [
      "done since a day",
      amount,
      { [FIELD.numerator("a")]: "5", [FIELD.completedOn]: "14/11/2026" },
      { completedOn: "2026-11-14" },
    ],
    [
      "a document of the period, dated after the cut-off",
      document,
      {
        [FIELD.documentExists]: "yes",
        [FIELD.documentNumber]: " 31/BC ",
        [FIELD.documentDate]: "16/11/2026",
      },
      { documentNumber: "31/BC", documentDate: "2026-11-16", completedOn: null },
    ],
    [
      "a document that is the product",
      document,
      {
        [FIELD.documentExists]: "yes",
        [FIELD.documentNumber]: "31/BC",
        [FIELD.documentDate]: "1/2/2026",
        [FIELD.completed]: "yes",
      },
      { completedOn: "2026-02-01" },
    ],
    [
      "the document of a duty that is done once is its product",
      { ...document, period: { ...base.period, cadence: "once" } },
      {
        [FIELD.documentExists]: "yes",
        [FIELD.documentNumber]: "1",
        [FIELD.documentDate]: "22/11/2026",
      },
      { completedOn: "2026-11-22" },
    ],
    [
      "no document yet",
      document,
      { [FIELD.documentExists]: "no", [FIELD.narrative]: "Đang dự thảo" },
      { documentNumber: null, completedOn: null, narrative: "Đang dự thảo" },
    ],
    [
      "money in the unit that was chosen",
      funding,
      { [FIELD.moneyUnit]: "billion", ...money("ministry", "1,5", "1,5", "0,25") },
      { money: [line("ministry", "1500000000", "1500000000", "250000000")] },
    ],
    [
      "more disbursed than allocated, with a note",
      funding,
      { ...money("ministry", "10", "10", "11"), [FIELD.money("note", "ministry")]: "Ứng trước" },
      { money: [{ ...line("ministry", "10000000", "10000000", "11000000"), note: "Ứng trước" }] },
    ],
    [
      "a stage and its day",
      works,
      { [FIELD.stage]: "finish", [FIELD.stageOn]: "09/11/2026" },
      { worksId: "w", stage: "finish", stageOn: "2026-11-09", completedOn: null },
    ],
    [
      "hand-over completes on its own day",
      works,
      { [FIELD.stage]: "handed_over", [FIELD.stageOn]: "10/11/2026" },
      { stage: "handed_over", completedOn: "2026-11-10" },
    ],
    [
      "another building is not handed over",
      { ...works, works: [building, { ...building, id: "x" }] },
      { [FIELD.works]: "w", [FIELD.stage]: "handed_over", [FIELD.stageOn]: "10/11/2026" },
      { worksId: "w", completedOn: null },
    ],
    [
      "the last building is handed over; a cancelled one does not count",
      {
        ...works,
        works: [
          building,
          { ...building, id: "x", stage: "handed_over", handedOverOn: "2026-11-12" },
          { ...building, id: "z", state: "cancelled" },
        ],
      },
      { [FIELD.works]: "w", [FIELD.stage]: "handed_over", [FIELD.stageOn]: "10/11/2026" },
      { completedOn: "2026-11-12" },
    ],
    [
      "works without a building say when they are done",
      { ...works, works: [] },
      { [FIELD.completedOn]: "14/11/2026" },
      { completedOn: "2026-11-14", stage: null },
    ],
    [
      "some steps",
      steps,
      { [FIELD.step("1")]: "10/1/2026" },
      { steps: [{ stepId: "1", doneOn: "2026-01-10" }], completedOn: null },
    ],
    [
      "the last step completes",
      steps,
      { [FIELD.step("1")]: "10/1/2026", [FIELD.step("2")]: "14/11/2026" },
      { completedOn: "2026-11-14" },
    ],
    [
      "a proposal goes to the nearest superior unless another is chosen",
      amount,
      { [FIELD.numerator("a")]: "5", [FIELD.proposal]: "Đề nghị cấp vốn" },
      { proposal: "Đề nghị cấp vốn", proposalToId: NORTH },
    ],
    [
      "to another superior",
      amount,
      { [FIELD.numerator("a")]: "5", [FIELD.proposal]: "Đề nghị", [FIELD.proposalTo]: SOUTH },
      { proposalToId: SOUTH },
    ],
  ])("%s", (_, shape, typed, expected) => {
    expect(read(shape, typed)).toMatchObject({ ok: true, content: expected });
  });

  test("a source without money is not in it", () => {
    const form = read(funding, { ...money("ministry", "10", "10", "0") });
    expect(form.ok && form.content.money).toHaveLength(1);
  });
});

describe("figures that nobody types", () => {
  const plan = { ...indicator, id: "p" } as const;

  test.each<[string, ReportShape, TypedFields, ReportContent["values"]]>([
    [
      "the document exists",
      {
        ...document,
        period: { ...base.period, cadence: "once" },
        indicators: [{ ...plan, kind: "yes_no" }],
      },
      {
        [FIELD.documentExists]: "yes",
        [FIELD.documentNumber]: "1",
        [FIELD.documentDate]: "1/2/2026",
      },
      [value("p", 1, 1)],
    ],
    [
      "the building stands not yet",
      { ...works, indicators: [{ ...plan, kind: "yes_no" }] },
      { [FIELD.stage]: "finish", [FIELD.stageOn]: "1/11/2026" },
      [value("p", 0, 1)],
    ],
    [
      "money: disbursed of planned, and what was allocated",
      {
        ...funding,
        indicators: [
          { ...plan, kind: "ratio" },
          { ...plan, id: "q", kind: "amount" },
        ],
      },
      {
        [FIELD.money("planned", "ministry")]: "10",
        [FIELD.money("allocated", "ministry")]: "8",
        [FIELD.money("disbursed", "ministry")]: "5",
      },
      [value("p", 5_000_000, 10_000_000), value("q", 8_000_000)],
    ],
    [
      "one that is derived is left to the product",
      { ...amount, indicators: [...amount.indicators, { ...plan, kind: "yes_no", derived: true }] },
      { [FIELD.numerator("a")]: "5" },
      [value("a", 5)],
    ],
  ])("%s", (_, shape, typed, values) => {
    expect(read(shape, typed)).toMatchObject({ ok: true, content: { values } });
  });
});
