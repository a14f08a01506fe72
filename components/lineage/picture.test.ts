import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import type { LineagePage } from "#lib/lineage/lineage-page.ts";
import { pictureOf } from "./picture.ts";

const counts = (overdue: number) => ({ given: 3321, done: 0, open: 0, overdue });

/** Six documents in a row, so that the boxes are narrow; the last one with a task. */
function page(overdue: number): LineagePage {
  const ids = ["a", "b", "c", "d", "e"];
  return {
    rootId: "a",
    cut: false,
    directives: ids.map((id, index) => ({
      id,
      number: `${index}/KH-X03`,
      type: "plan",
      issuedOn: "2026-01-01",
      title: "Kế hoạch",
      titleEn: null,
      state: "issued",
      parents: index === 0 ? [] : [{ id: ids[index - 1] ?? "", relation: "implements" }],
      tasks:
        index < 4
          ? []
          : [
              {
                id: "t",
                code: "T1",
                title: "Việc",
                titleEn: null,
                state: "issued",
                drafts: 0,
                ...counts(overdue),
              },
            ],
      own: counts(overdue),
      branch: { ...counts(overdue), tasks: 1, directives: 0 },
    })),
  };
}

test.each([
  ["beside the counts it would stick out of the box", 977, true],
  ["nothing is overdue", 0, false],
])("what is overdue has a line of its own where %s", (_, overdue, below) => {
  const task = pictureOf(i18nFor("en"), page(overdue)).boxes.find(({ id }) => id === "t");
  expect(task?.below).toBe(below);
});

test("drafts are said where nothing is given", () => {
  const shown = page(0);
  const [task] = shown.directives[4]?.tasks ?? [];
  if (task) Object.assign(task, { given: 0, drafts: 3 });
  const box = pictureOf(i18nFor("vi"), shown).boxes.find(({ id }) => id === "t");
  expect(box?.counts).toBe("3 giao nháp");
});
