import { describe, expect, test } from "vitest";
import type { ExistingTask } from "./plan-annex.ts";
import { first, PLAN, plan, task } from "./testing/planning.ts";

const named = (id: string, more: Partial<ExistingTask> = {}) =>
  task({ id, code: id, title: "Ban hành kế hoạch", ...more });
const later = PLAN.replace("15/12/2026", "31/12/2026");
const update = { update: true };

describe("the task that a row is about", () => {
  test.each<[string, ExistingTask[], string, boolean]>([
    ["the only one of its name", [named("A", { leadWords: "Văn phòng" })], "A", true],
    ["of several the one that it leads", [named("A"), named("B", { leadWords: "x" })], "A", true],
    [
      "none for certain where others lead all",
      [named("A", { leadWords: "x" }), named("B", { leadWords: "y" })],
      "A",
      false,
    ],
    ["none for certain where it leads several", [named("A"), named("B")], "A", false],
    ["none to be changed where it is issued", [named("A", { state: "issued" })], "A", false],
  ])("is %s", (_, existing, id, changeable) => {
    const row = first(`1\t${later}`, { known: { existing }, corrections: { 2: update } });
    expect(row).toMatchObject({
      state: changeable ? "changes" : "similar",
      task: { id, changeable },
    });
  });

  test("is changed by one row alone", () => {
    const other = PLAN.replace("Cục Đào tạo", "Văn phòng");
    const body = `1\t${later}\n2\t${other}`;
    const rows = (leftOut: boolean) =>
      plan(body, {
        known: { existing: [named("A")] },
        corrections: { 2: { update: true, leftOut }, 3: update },
      }).rows.map(({ state, task: found }) => [state, found?.changeable]);
    expect(rows(false)).toEqual([
      ["changes", true],
      ["similar", false],
    ]);
    expect(rows(true)).toEqual([
      ["left-out", true],
      ["changes", true],
    ]);
  });

  test("begins no later than the deadline that it is to have", () => {
    const existing = [named("A", { startOn: "2027-01-10" })];
    const row = first(`1\t${later}`, { known: { existing }, corrections: { 2: update } });
    expect(row.state).toBe("wrong");
    expect(row.problems).toEqual([{ field: "dueOn", message: { key: "annex.due-before-start" } }]);
    expect(first(`1\t${later}`, { known: { existing } })).toMatchObject({
      state: "similar",
      problems: [],
    });
  });
});
