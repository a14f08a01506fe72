import { describe, expect, test } from "vitest";
import { NO_CONTENT, type ReportContent } from "./report-content.ts";
import { changesBetween } from "./version-changes.ts";

const line = {
  year: 2026,
  source: "ministry" as const,
  planned: "10",
  allocated: "10",
  note: null,
};

describe("what changed between two versions", () => {
  test.each<[string, Partial<ReportContent>, Partial<ReportContent>, object[]]>([
    ["nothing, whatever the words", { narrative: "a" }, { narrative: "b" }, []],
    [
      "a figure",
      { values: [{ indicatorId: "a", numerator: 22, denominator: null }] },
      { values: [{ indicatorId: "a", numerator: 18, denominator: null }] },
      [{ what: "value", indicatorId: "a", before: { numerator: 22 }, after: { numerator: 18 } }],
    ],
    [
      "a figure that is new",
      {},
      { values: [{ indicatorId: "a", numerator: 1, denominator: 2 }] },
      [{ what: "value", before: null, after: { numerator: 1, denominator: 2 } }],
    ],
    [
      "one amount of a source",
      { money: [{ ...line, disbursed: "5" }] },
      { money: [{ ...line, disbursed: "7" }] },
      [{ what: "money", column: "disbursed", before: "5", after: "7" }],
    ],
    [
      "a source that went",
      { money: [{ ...line, disbursed: "5" }] },
      {},
      [
        { what: "money", column: "planned", before: "10", after: null },
        { what: "money", column: "allocated", before: "10", after: null },
        { what: "money", column: "disbursed", before: "5", after: null },
      ],
    ],
    [
      "a stage and its day",
      { worksId: "w", stage: "frame", stageOn: "2026-09-28" },
      { worksId: "w", stage: "finish", stageOn: "2026-11-09" },
      [
        { what: "stage", before: "frame", after: "finish" },
        { what: "stageOn", before: "2026-09-28", after: "2026-11-09" },
      ],
    ],
    [
      "another building",
      { worksId: "w", stage: "frame", stageOn: "2026-09-28" },
      { worksId: "x", stage: "frame", stageOn: "2026-09-28" },
      [{ what: "works", before: "w", after: "x" }],
    ],
    [
      "a document and a step",
      { steps: [{ stepId: "1", doneOn: "2026-01-01" }] },
      { documentNumber: "1", documentDate: "2026-02-02", completedOn: "2026-02-02" },
      [
        { what: "step", stepId: "1", before: "2026-01-01", after: null },
        { what: "document", before: null, after: "1" },
        { what: "documentDate", before: null, after: "2026-02-02" },
        { what: "completedOn", before: null, after: "2026-02-02" },
      ],
    ],
  ])("%s", (_, before, after, expected) => {
    const changes = changesBetween({ ...NO_CONTENT, ...before }, { ...NO_CONTENT, ...after });
    expect(changes).toMatchObject(expected);
    expect(changes).toHaveLength(expected.length);
  });
});
