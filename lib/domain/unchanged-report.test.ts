import { describe, expect, test } from "vitest";
import { mayStayUnchanged } from "./read-report-form.ts";
import { NO_CONTENT } from "./report-content.ts";
import { FIELD, type ReportShape } from "./report-form.ts";
import {
  amount,
  document,
  funding,
  last,
  line,
  read,
  value,
  works,
} from "./testing/report-shapes.ts";

describe("no change", () => {
  const said = { values: [value("a", 22)], narrative: "Cũ", difficulty: "Cũ" };

  test("says the facts of the period before again, without its words", () => {
    expect(read({ ...amount, ...last(said) }, { [FIELD.noChange]: "yes" })).toEqual({
      ok: true,
      content: { ...NO_CONTENT, noChange: true, values: [value("a", 22)] },
    });
  });

  test.each<[string, ReportShape, boolean]>([
    ["figures", { ...amount, ...last(said) }, true],
    ["the task does not allow it", { ...amount, noChange: false, ...last(said) }, false],
    ["there is nothing before", amount, false],
    ["documents never", { ...document, noChange: true, ...last({ documentNumber: "1" }) }, false],
    ["an indicator was added", { ...amount, ...last({ values: [] }) }, false],
    ["counted from the start of another year", { ...amount, ...last(said, 2025) }, false],
    [
      "money of the same year",
      { ...funding, ...last({ money: [line("ministry", "1", "1", "1")] }) },
      true,
    ],
    [
      "money of last year",
      { ...funding, ...last({ money: [line("ministry", "1", "1", "1")] }, 2025) },
      false,
    ],
    [
      "a stage",
      { ...works, ...last({ stage: "frame", worksId: "w", stageOn: "2026-09-28" }) },
      true,
    ],
    ["no stage was told", { ...works, ...last({}) }, false],
  ])("%s", (_, shape, expected) => {
    expect(mayStayUnchanged(shape)).toBe(expected);
    expect(read(shape, { [FIELD.noChange]: "yes" }).ok).toBe(expected);
  });
});
