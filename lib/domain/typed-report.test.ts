import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReportForm } from "./read-report-form.ts";
import { NO_CONTENT, type ReportContent } from "./report-content.ts";
import { FIELD, type ReportShape } from "./report-form.ts";
import { commonUnit, inLocale, takePrevious, typedOf } from "./typed-report.ts";

const today = "2026-11-22";
const shape: ReportShape = {
  kind: "indicator",
  noChange: true,
  period: { cadence: "monthly", year: 2026, endsOn: "2026-11-14" },
  indicators: [
    { id: "r", kind: "ratio", decimals: 1, partDecimals: 2, cumulative: false, derived: false },
    { id: "a", kind: "amount", decimals: 2, partDecimals: 0, cumulative: false, derived: false },
  ],
  works: [],
  steps: [],
  superiorIds: ["n"],
  previous: null,
};
const locales = fc.constantFrom("vi" as const, "en" as const);
const hundredths = fc.nat(10 ** 9).map((value) => value / 100);

describe("typing what was said", () => {
  test("says it again, in both languages", () => {
    fc.assert(
      fc.property(locales, hundredths, hundredths, hundredths, (locale, part, rest, amount) => {
        const content: ReportContent = {
          ...NO_CONTENT,
          narrative: "Đã làm",
          completedOn: "2026-02-05",
          values: [
            {
              indicatorId: "r",
              numerator: part,
              denominator: part + Math.round(rest * 100) / 100 + 1,
            },
            { indicatorId: "a", numerator: amount, denominator: null },
          ],
        };
        const [first] = content.values;
        if (first) first.denominator = Math.round((first.denominator ?? 0) * 100) / 100;
        const read = readReportForm(shape, typedOf(shape, content, locale), { locale, today });
        expect(read).toEqual({ ok: true, content });
      }),
    );
  });

  test("money comes back to the đồng, in whatever unit", () => {
    const funding: ReportShape = { ...shape, kind: "funding", indicators: [] };
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(locales, amount, amount, fc.nat(9), (locale, small, more, zeros) => {
        const [disbursed, planned] = [(small * 10n ** BigInt(zeros)) % 10n ** 16n, 0n];
        const allocated = (disbursed + more + planned).toString();
        const line = { year: 2026, source: "province" as const, note: null };
        const money = [{ ...line, planned: allocated, allocated, disbursed: disbursed.toString() }];
        const content: ReportContent = { ...NO_CONTENT, money };
        const typed = { ...typedOf(funding, content, locale), [FIELD.moneySure]: "yes" };
        const read = readReportForm(funding, typed, { locale, today });
        expect(read).toEqual({ ok: true, content });
      }),
    );
  });

  test("a document, a stage and steps come back too", () => {
    const works: ReportShape = {
      ...shape,
      kind: "works",
      indicators: [],
      works: [
        { id: "w", stage: "frame", stageOn: "2026-01-01", state: "active", handedOverOn: null },
      ],
    };
    const stage = { worksId: "w", stage: "finish", stageOn: "2026-10-31" } as const;
    const document: ReportShape = { ...shape, kind: "document", indicators: [] };
    const written = {
      documentNumber: "1/BC",
      documentDate: "2026-03-09",
      completedOn: "2026-03-09",
    };
    const steps: ReportShape = {
      ...shape,
      kind: "steps",
      indicators: [],
      steps: [
        { id: "1", doneOn: null },
        { id: "2", doneOn: null },
      ],
    };
    const done = { steps: [{ stepId: "1", doneOn: "2026-03-09" }] };
    for (const [one, said] of [
      [works, stage],
      [document, written],
      [steps, done],
    ] as const) {
      const content: ReportContent = { ...NO_CONTENT, ...said };
      const read = readReportForm(one, typedOf(one, content, "vi"), { locale: "vi", today });
      expect(read).toEqual({ ok: true, content });
    }
  });
});

describe("the unit that known amounts are typed in", () => {
  test.each([
    ["nothing", [], "million"],
    ["no money", [0n, 0n], "million"],
    ["millions with a thousand", [479_512_000n, 120_500_000n], "million"],
    ["a thousand alone", [1_000n], "million"],
    ["a part of a thousand", [479_512_000n, 120_500_500n], "dong"],
    ["a single đồng", [1n], "dong"],
    ["whole billions", [2_000_000_000n, 1_000_000_000n, 0n], "million"],
    ["billions with a million", [1_775_864_000_000n, 1_001_000_000n], "million"],
    ["billions with a thousand", [5_000_000_000n, 1_000_001_000n], "million"],
    ["billions with a đồng", [5_000_000_000n, 1_000_000_001n], "dong"],
  ] as const)("%s", (_, amounts, unit) => {
    expect(commonUnit(amounts)).toBe(unit);
  });
});

describe("a draft in the other language", () => {
  test.each([
    ["1.234,5", "1234.5"],
    ["1234,50", "1234.50"],
    ["12", "12"],
    ["khoảng 12", "khoảng 12"],
    ["1,234.5", "1,234.5"],
  ])("%s becomes %s", (typed, expected) => {
    const moved = inLocale(
      shape,
      { [FIELD.numerator("a")]: typed, [FIELD.narrative]: "1.234,5" },
      "vi",
      "en",
    );
    expect(moved).toEqual({ [FIELD.numerator("a")]: expected, [FIELD.narrative]: "1.234,5" });
  });
});

describe("taking over the figures of the period before", () => {
  const line = { year: 2026, source: "ministry" as const, note: null };
  const money = [{ ...line, planned: "200000000", allocated: "200000000", disbursed: "120500000" }];
  const funding: ReportShape = {
    ...shape,
    kind: "funding",
    indicators: [],
    previous: { year: 2026, content: { ...NO_CONTENT, money } },
  };
  const disbursed = FIELD.money("disbursed", "ministry");

  test("fills what is empty and leaves what was typed", () => {
    const planned = FIELD.money("planned", "ministry");
    expect(
      takePrevious(funding, { [planned]: "250", [FIELD.moneyUnit]: "million" }, "vi"),
    ).toMatchObject({
      [planned]: "250",
      [disbursed]: "120,5",
    });
  });

  test("in the unit that is chosen; in the figures' own while nothing is typed", () => {
    const typed = { [FIELD.money("planned", "ministry")]: "1", [FIELD.moneyUnit]: "billion" };
    expect(takePrevious(funding, typed, "en")[disbursed]).toBe("0.1205");
    expect(takePrevious(funding, { [FIELD.moneyUnit]: "billion" }, "en")).toMatchObject({
      [FIELD.moneyUnit]: "million",
      [disbursed]: "120.5",
    });
  });

  test("leaves its words behind", () => {
    const content = {
      ...NO_CONTENT,
      narrative: "Cũ",
      values: [{ indicatorId: "a", numerator: 5, denominator: null }],
    };
    expect(takePrevious({ ...shape, previous: { year: 2025, content } }, {}, "vi")).toEqual({
      [FIELD.numerator("a")]: "5",
    });
  });
});
