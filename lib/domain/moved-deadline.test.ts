import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "./civil-date.ts";
import { movedDeadline, moveProblem } from "./moved-deadline.ts";

test.each([
  ["set", "2026-12-14", { how: "set", dueOn: "2027-01-15" }, "2027-01-15"],
  ["set where there was none", null, { how: "set", dueOn: "2027-01-15" }, "2027-01-15"],
  ["shifted over the end of the year", "2026-12-14", { how: "shift", days: 30 }, "2027-01-13"],
  ["shifted back", "2026-12-14", { how: "shift", days: -14 }, "2026-11-30"],
  ["nothing to shift", null, { how: "shift", days: 30 }, null],
] as const)("%s", (_, dueOn, move, expected) => {
  expect(movedDeadline(dueOn, move)).toBe(expected);
});

test("a shift keeps the distances between deadlines", () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((day) => addDays("1990-01-01", day));
  fc.assert(
    fc.property(days, days, fc.integer({ min: -400, max: 400 }), (a, b, shift) => {
      const move = { how: "shift", days: shift } as const;
      const [c, d] = [movedDeadline(a, move) ?? "", movedDeadline(b, move) ?? ""];
      expect(daysBetween(c, d)).toBe(daysBetween(a, b));
    }),
  );
});

test.each([
  ["ahead", "2026-12-14", null],
  ["today", "2026-11-29", null],
  ["over", "2026-11-28", "past"],
  ["over, but where it stands", "2026-10-01", null],
] as const)("a day that is %s", (_, to, problem) => {
  const given = { dueOn: "2026-10-01", startOn: "2026-01-15" };
  expect(moveProblem(given, to, "2026-11-29")).toBe(problem);
});

test("no deadline before the duty begins", () => {
  const given = { dueOn: "2027-06-01", startOn: "2027-01-15" };
  expect(moveProblem(given, "2027-01-14", "2026-11-29")).toBe("before-start");
});
