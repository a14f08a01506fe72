import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_CONTENT } from "./report-content.ts";
import { FIELD, type ReportShape, type TypedFields } from "./report-form.ts";
import { isTouched, readSheetRow, sheetBeginning, sheetCellsOf } from "./report-sheet.ts";
import {
  amount,
  base,
  building,
  document,
  funding,
  indicator,
  last,
  line,
  ratio,
  steps,
  today,
  value,
  works,
  yesNo,
} from "./testing/report-shapes.ts";

const context = { locale: "vi", today } as const;
const two = (kind: "amount" | "ratio"): ReportShape => ({
  ...base,
  indicators: [
    { ...indicator, id: "1", kind },
    { ...indicator, id: "2", kind },
  ],
});
const oneSource = { ...funding, ...last({ money: [line("province", "9000000", "0", "0")] }) };

describe("the cells of a row", () => {
  test.each<[string, ReportShape, string[] | null]>([
    ["a share", ratio, ["numerator-r", "denominator-r"]],
    ["an amount", amount, ["numerator-a"]],
    ["yes or no", yesNo, ["numerator-y"]],
    ["two amounts", two("amount"), ["numerator-1", "numerator-2"]],
    ["two shares do not fit", two("ratio"), null],
    ["nothing is typed", { ...base, indicators: [] }, null],
    ["a document", document, ["document-number", "document-date"]],
    ["one building", works, ["stage", "stage-on"]],
    ["works without a building", { ...works, works: [] }, ["completed-on"]],
    ["two buildings do not fit", { ...works, works: [building, { ...building, id: "w2" }] }, null],
    ["the steps that are open", steps, ["step-2"]],
    ["no steps", { ...steps, steps: [] }, ["completed-on"]],
    ["money of one source", oneSource, ["allocated-province", "disbursed-province"]],
    ["money that nobody told yet", funding, null],
    [
      "money of two sources",
      {
        ...funding,
        ...last({ money: [line("province", "1", "1", "1"), line("ministry", "1", "1", "1")] }),
      },
      ["allocated-ministry", "disbursed-ministry", "allocated-province", "disbursed-province"],
    ],
    [
      "money of a source that came back",
      { ...oneSource, returned: { ...NO_CONTENT, money: [line("ministry", "1", "1", "1")] } },
      ["allocated-ministry", "disbursed-ministry", "allocated-province", "disbursed-province"],
    ],
    [
      "money of last year alone",
      {
        ...funding,
        ...last({ money: [{ ...line("province", "1", "1", "1"), year: 2025 }] }, 2025),
      },
      null,
    ],
  ])("%s", (_, shape, names) => {
    expect(sheetCellsOf(shape)?.map(({ name }) => name) ?? null).toEqual(names);
  });

  test("are two at most, but for money", () => {
    const many = fc.array(fc.constantFrom("amount", "ratio", "yes_no"), { maxLength: 5 });
    fc.assert(
      fc.property(many, (kinds) => {
        const indicators = kinds.map((kind, at) => ({ ...indicator, id: `${at}`, kind }));
        expect(sheetCellsOf({ ...base, indicators })?.length ?? 1).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("a row of money", () => {
  const allocated = FIELD.money("allocated", "province");
  const disbursed = FIELD.money("disbursed", "province");
  const plan = {
    [FIELD.moneyUnit]: "million",
    [FIELD.money("planned", "province")]: "9",
    [allocated]: "0",
  };

  test("begins with the plan of the year and what was allocated", () => {
    expect(sheetBeginning(oneSource, {}, context)).toEqual(plan);
  });
  test("leaves what was typed before as it is", () => {
    const typed = { [FIELD.money("planned", "province")]: "7" };
    expect(sheetBeginning(oneSource, typed, context)).toBe(typed);
  });
  test("is read with it", () => {
    const cells = { [allocated]: "8", [disbursed]: "2,5" };
    expect(readSheetRow(oneSource, plan, { ...plan, ...cells }, context)).toMatchObject({
      state: "filled",
      read: { ok: true, content: { money: [line("province", "9000000", "8000000", "2500000")] } },
    });
  });
});

describe("a row of money that asks for a reason", () => {
  const told = (planned: string, allocated: string, disbursed: string) => ({
    ...sheetBeginning(oneSource, {}, context),
    [FIELD.money("planned", "province")]: planned,
    [FIELD.money("allocated", "province")]: allocated,
    [FIELD.money("disbursed", "province")]: disbursed,
  });

  test.each<[string, TypedFields, object]>([
    [
      "is wrong without words",
      told("9", "8", "8,5"),
      { ok: false, fields: { "disbursed-province": { key: "numbers.disbursed-over-allocated" } } },
    ],
    [
      "has it in its words",
      { ...told("9", "10", "11"), [FIELD.narrative]: "Vốn năm 2025" },
      { ok: true, content: { narrative: "Vốn năm 2025", money: [{ note: "Vốn năm 2025" }] } },
    ],
    [
      "needs more than words where a number is missing",
      { ...told("9", "10", ""), [FIELD.narrative]: "Vốn năm 2025" },
      { ok: false, fields: { "disbursed-province": { key: "numbers.empty" } } },
    ],
  ])("%s", (_, typed, read) => {
    expect(readSheetRow(oneSource, {}, typed, context)).toMatchObject({ state: "filled", read });
  });
});

describe("whether a row was filled in", () => {
  test.each<[string, TypedFields, TypedFields, boolean]>([
    ["nothing stands in it", {}, {}, false],
    ["blanks", {}, { narrative: "  " }, false],
    ["what was known stands", { stage: "frame" }, { stage: "frame" }, false],
    ["a figure", {}, { "numerator-a": "0" }, true],
    ["what was known was taken away", { "step-1": "10/01/2026" }, {}, true],
    ["no change", {}, { [FIELD.noChange]: "yes" }, true],
    ["words that a row does not show", {}, { difficulty: "Thiếu máy" }, true],
    ["the unit of money alone", {}, { [FIELD.moneyUnit]: "billion" }, false],
  ])("%s", (_, beginning, typed, expected) => {
    expect(isTouched(beginning, typed)).toBe(expected);
  });
});

describe("a row is read by the rules of its form", () => {
  const said = last({ values: [value("r", 3, 4)] });
  test.each<[string, ReportShape, TypedFields, object]>([
    ["untouched", ratio, {}, { state: "blank" }],
    [
      "ready",
      ratio,
      { "numerator-r": "1.234,5", "denominator-r": "2000" },
      { state: "filled", read: { ok: true, content: { values: [value("r", 1234.5, 2000)] } } },
    ],
    [
      "half filled",
      ratio,
      { "numerator-r": "5" },
      { read: { ok: false, fields: { "denominator-r": { key: "numbers.empty" } } } },
    ],
    [
      "above 100 % is confirmed",
      ratio,
      { "numerator-r": "21", "denominator-r": "18" },
      { read: { ok: false, fields: { "over-whole-r": { key: "reports.over-whole" } } } },
    ],
    [
      "no change",
      { ...ratio, ...said },
      { [FIELD.noChange]: "yes" },
      { read: { ok: true, content: { noChange: true, values: [value("r", 3, 4)] } } },
    ],
    [
      "a document is there when it has a number",
      document,
      { "document-number": "34/BC", "document-date": "15/11/2026" },
      { read: { ok: true, content: { documentNumber: "34/BC", documentDate: "2026-11-15" } } },
    ],
    [
      "a document that is not there yet is explained",
      document,
      { narrative: "Đang xin ý kiến" },
      { read: { ok: true, content: { documentNumber: null, narrative: "Đang xin ý kiến" } } },
    ],
    [
      "a document with a date alone",
      document,
      { "document-date": "15/11/2026" },
      { read: { ok: false, fields: { "document-number": { key: "reports.number-missing" } } } },
    ],
  ])("%s", (_, shape, typed, expected) => {
    expect(readSheetRow(shape, {}, typed, context)).toMatchObject(expected);
  });
});
