import { expect, test } from "vitest";
import { MOST_STEPS, stepChanges } from "./planned-steps.ts";

const whole = { dueOn: "2026-12-31" };
const standing = [
  { id: "a", title: "Khảo sát", dueOn: "2026-06-30", reported: true },
  { id: "b", title: "Xin ý kiến", dueOn: null, reported: false },
];
const row = (id: string | null, title: string, dueOn: string | null = null) => ({
  field: `step-${id ?? "new"}`,
  id,
  title,
  dueOn,
});
const nothing = { added: [], changed: [], removed: [], later: false, wrong: {} };

test.each([
  ["nothing typed", [], {}],
  ["the same again", [row("a", "Khảo sát", "2026-06-30"), row("b", "Xin ý kiến")], {}],
  ["a new one", [row(null, "Trình ký")], { added: [{ title: "Trình ký", dueOn: null }] }],
  ["an empty new row", [row(null, "")], {}],
  [
    "other words",
    [row("b", "Lấy ý kiến")],
    { changed: [{ id: "b", title: "Lấy ý kiến", dueOn: null }] },
  ],
  [
    "another day",
    [row("a", "Khảo sát", "2026-07-31")],
    { changed: [{ id: "a", title: "Khảo sát", dueOn: "2026-07-31" }] },
  ],
  ["emptied", [row("b", "")], { removed: ["b"] }],
  ["emptied though reported", [row("a", "")], { wrong: { "step-a": { key: "steps.reported" } } }],
  [
    "a day without words",
    [row(null, "", "2026-07-31")],
    { wrong: { "step-new": { key: "steps.title-missing" } } },
  ],
  [
    "after the whole",
    [row(null, "Trình ký", "2027-01-01")],
    { added: [{ title: "Trình ký", dueOn: "2027-01-01" }], later: true },
  ],
  ["another assignment's step", [row("x", "Lạ")], {}],
] as const)("%s", (_, typed, expected) => {
  expect(stepChanges(standing, typed, whole)).toEqual({ ...nothing, ...expected });
});

test("no more than a list can hold", () => {
  const many = Array.from({ length: MOST_STEPS - 1 }, (_, at) => row(null, `Bước ${at}`));
  expect(stepChanges(standing, many, whole).wrong).toHaveProperty("steps");
  expect(stepChanges(standing, many.slice(1), whole).wrong).toEqual({});
});
