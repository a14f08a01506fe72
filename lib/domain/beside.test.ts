import { expect, test } from "vitest";
import { besideAt, besideOf } from "./beside.ts";

const [A, B] = ["018f0000-0000-7000-8000-00000000000a", "018f0000-0000-7000-8000-00000000000b"];

test.each([
  [`/briefing?unit=${A}&since=week`, { kind: "briefing", unitId: A }],
  [`/dashboard/${A}?group=money`, { kind: "overview", unitId: A }],
  [`/dashboard/${A}/ranking?figure=overdue`, { kind: "ranking", unitId: A }],
  [`/dashboard/${A}/heat/tasks`, { kind: "heat", unitId: A }],
  [`/dashboard/${A}/map`, { kind: "map", unitId: A }],
  [`/goals/${B}?from=2025-12-31&unit=${A}`, { kind: "goal", goalId: B, unitId: A }],
  [`/assignments/${A}`, { kind: "assignment", id: A }],
  [`/reports/${A}?x=1`, { kind: "report", id: A }],
  // Of which unit these are depends on who opens them.
  ["/briefing", null],
  [`/goals/${B}`, null],
  ["/goals/x?unit=y", null],
  [`/dashboard/${A}/assignments`, null],
  [`/units/${A}`, null],
  ["/", null],
  ["", null],
  [null, null],
] as const)("%s", (path, expected) => {
  expect(besideOf(path)).toEqual(expected);
});

test("the same page about another unit keeps what else was asked", () => {
  expect(besideAt(`/dashboard/${A}/map?figure=g`, { unitId: A }, B)).toBe(
    `/dashboard/${B}/map?figure=g`,
  );
  expect(besideAt(`/goals/${B}?unit=${A}&to=2026-01-01`, { unitId: A }, "u")).toBe(
    `/goals/${B}?unit=u&to=2026-01-01`,
  );
});
