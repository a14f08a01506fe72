import { expect, test } from "vitest";
import { readTask } from "./write-task.ts";

const keysOf = (input: unknown) => {
  const read = readTask(input);
  return read.ok || read.refusal.kind !== "invalid"
    ? []
    : Object.entries(read.refusal.fields).map(([name, { key }]) => `${name} ${key}`);
};

test("all that is wrong with an empty task is said at once, in the order of the form", () => {
  expect(keysOf({})).toEqual([
    "code tasks.code-missing",
    "title tasks.title-missing",
    "product tasks.product-missing",
    "taskGroupId tasks.group-missing",
    "kind tasks.kind-missing",
    "cadence tasks.cadence-missing",
    "startOn tasks.start-missing",
    "decisionRule tasks.rule-missing",
    "lead tasks.lead-missing",
  ]);
});

test("what several fields say together is looked at although others are wrong", () => {
  const wrong = keysOf({
    kind: "indicator",
    cadence: "once",
    startOn: "31/02/2026",
    lead: ["a", "b"],
    coordinating: "b",
  });
  expect(wrong).toEqual(
    expect.arrayContaining([
      "startOn tasks.start-wrong",
      "dueOn tasks.due-missing",
      "coordinating tasks.coordinating-leads",
      "indicator1 tasks.indicator-missing",
    ]),
  );
});
