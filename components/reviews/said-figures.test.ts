import { describe, expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import type { PileTask } from "#lib/reviews/pile.ts";
import type { SaidFacts } from "#lib/reviews/pile-sql.ts";
import { changeTexts, figureTexts } from "./said-figures.ts";

const vi = i18nFor("vi");

const SAID: SaidFacts = {
  year: 2026,
  values: null,
  money: null,
  steps: 0,
  worksId: null,
  stage: null,
  stageOn: null,
  documentNumber: null,
  documentDate: null,
  completedOn: null,
  difficulty: null,
  noChange: false,
};

function taskOf(kind: PileTask["kind"], indicator?: "ratio" | "amount"): PileTask {
  const words = { name: "", nameEn: "", unit: "cán bộ", unitEn: "", whole: null };
  return {
    id: "t",
    title: "",
    titleEn: null,
    groupId: "",
    kind,
    rule: "command",
    indicators: indicator
      ? [{ id: "i", kind: indicator, decimals: 0, cumulative: false, ...words }]
      : [],
  };
}

const value = (n: number, d: number | null): SaidFacts => ({ ...SAID, values: [{ i: "i", n, d }] });
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

describe("a change", () => {
  test("of a share is rounded once, not the difference of rounded percentages", () => {
    // 91,24% is shown as 91,2%, 92,78% as 92,8%; between them lie 1,54.
    const [was, now] = [value(9124, 10000), value(9278, 10000)];
    const task = taskOf("indicator", "ratio");
    expect(changeTexts(vi, task, now, was)).toEqual(["+1,5"]);
    expect(changeTexts(vi, task, now, was, "with-units").map(plain)).toEqual(["+1,5 điểm %"]);
  });

  test("of an amount says its unit where no head does", () => {
    const task = taskOf("indicator", "amount");
    const said = changeTexts(vi, task, value(12, null), value(9, null), "with-units");
    expect(said.map(plain)).toEqual(["+3 cán bộ"]);
  });
});

test("money says its unit where no head does", () => {
  const money = { planned: "137000000", allocated: "137000000", disbursed: "98400000" };
  const [said] = figureTexts(vi, taskOf("funding"), { ...SAID, money }, "with-units");
  expect(plain(said?.main)).toBe("98,4 triệu đồng");
  expect(plain(said?.below)).toBe("71,8% kế hoạch 137,0 triệu đồng");
});
