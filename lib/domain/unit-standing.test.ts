import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standingProblem } from "./unit-standing.ts";

describe("which levels stand under which", () => {
  test.each([
    ["command", "department", "ministry", null],
    ["command", "province", "ministry", null],
    ["command", "commune", "province", null],
    ["command", "commune", "commune", "same-level"],
    ["command", "commune", "committee", "level"],
    ["command", "commune", "ministry", "level"],
    ["command", "province", "commune", "level"],
    ["command", "committee", "commune", "off-line"],
    ["command", "committee", "province", "off-line"],
    ["local", "province", "committee", null],
    ["local", "commune", "committee", null],
    ["local", "committee", "ministry", null],
    ["local", "committee", "commune", "level"],
    ["local", "commune", "province", "level"],
    ["local", "commune", "commune", "same-level"],
    ["local", "organisation", "committee", null],
    ["command", "organisation", "commune", null],
    ["command", "commune", "organisation", "level"],
    ["local", "ministry", "committee", "off-line"],
    // Levels that an office has added.
    ["local", "commune", "commune-committee", null],
    ["local", "commune-committee", "committee", null],
    ["command", "commune", "district", null],
    ["command", "district", "district", "same-level"],
  ] as const)("%s: %s under %s", (line, level, above, expected) => {
    expect(standingProblem(line, level, above)).toBe(expected);
  });

  test("no two levels stand under each other unless one is an office's own", () => {
    const level = fc.constantFrom(
      "ministry",
      "department",
      "province",
      "committee",
      "commune",
      "organisation",
    );
    fc.assert(
      fc.property(
        fc.constantFrom("command" as const, "local" as const),
        level,
        level,
        (line, a, b) => {
          expect([standingProblem(line, a, b), standingProblem(line, b, a)]).not.toEqual([
            null,
            null,
          ]);
        },
      ),
    );
  });
});
