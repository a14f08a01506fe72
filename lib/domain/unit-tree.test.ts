import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "./civil-date.ts";
import { changedFrom, inForceOn, type Range, withdrawnOn } from "./dated-ranges.ts";
import { type Edge, LineTree } from "./unit-tree.ts";

const today = "2026-11-29";
const edge = (
  unitId: string,
  parentId: string | null,
  from = "2020-01-01",
  to: string | null = null,
): Edge => ({ unitId, parentId, from, to });
const life: Range = { from: "2020-01-01", to: null };
const moved = (own: readonly Edge[], unitId: string, parentId: string | null, from: CivilDate) =>
  changedFrom(own, {
    from,
    next: parentId === null ? null : { unitId, parentId },
    isSame: (held) => held.parentId === parentId,
    life,
    today,
  });

describe("problems of a tree", () => {
  const lives = () => life;
  const edges = [edge("r", null), edge("a", "r"), edge("b", "r"), edge("c", "a"), edge("d", "c")];
  const after = (unitId: string, parentId: string | null, from: string) => {
    const tree = new LineTree(edges);
    const change = moved(tree.edgesOf(unitId), unitId, parentId, from);
    if (!change.ok) throw new Error(change.problem.kind);
    return tree.with(unitId, change.rows).problemOf(unitId, lives);
  };

  test.each([
    ["under a sibling's branch", "c", "b", null],
    ["under itself by one step", "c", "d", { kind: "ring", on: "2027-01-01" }],
    ["under itself by two steps", "a", "d", { kind: "ring", on: "2027-01-01" }],
    ["under a unit that is not on the line", "c", "x", { kind: "parent-absent", on: "2027-01-01" }],
    [
      "off the line with a unit below",
      "c",
      null,
      { kind: "children-left", on: "2027-01-01", unitId: "d" },
    ],
  ] as const)("%s", (_, unitId, parentId, problem) => {
    expect(after(unitId, parentId, "2027-01-01")).toEqual(problem);
  });

  test("a ring that begins with another change on a later day is found on that day", () => {
    const tree = new LineTree([
      edge("r", null),
      edge("a", "r", "2020-01-01", "2028-01-01"),
      edge("a", "c", "2028-01-01"),
      edge("b", "r"),
      edge("c", "b"),
    ]);
    const change = moved(tree.edgesOf("b"), "b", "a", "2027-01-01");
    expect(change.ok && tree.with("b", change.rows).problemOf("b", lives)).toEqual({
      kind: "ring",
      on: "2028-01-01",
    });
  });

  test("a unit above that is closed before the place ends", () => {
    const closing = (unitId: string) =>
      unitId === "b" ? { from: "2020-01-01", to: "2027-06-01" } : life;
    const tree = new LineTree(edges).with("c", [edge("c", "b")]);
    expect(tree.problemOf("c", closing)).toEqual({ kind: "parent-absent", on: "2027-06-01" });
  });
});

describe("any moves that the rules allow", () => {
  const UNITS = ["r", "a", "b", "c", "d", "e", "f"];
  const DAYS = Array.from({ length: 12 }, (_, index) => addDays(today, index * 40 - 120));
  const moves = fc.array(
    fc.record({
      unit: fc.constantFrom(...UNITS.slice(1)),
      parent: fc.option(fc.constantFrom(...UNITS), { freq: 6 }),
      from: fc.constantFrom(...DAYS),
      back: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 40 },
  );

  test("never make a ring, and every path is its parent's path and its own segment, on every day", () => {
    fc.assert(
      fc.property(moves, (asked) => {
        let tree = new LineTree(UNITS.map((id) => edge(id, id === "r" ? null : "r")));
        for (const { unit, parent, from, back } of asked) {
          const own = tree.edgesOf(unit);
          const change =
            back === 0 ? withdrawnOn(own, from, life, today) : moved(own, unit, parent, from);
          if (!change.ok) continue;
          const next = tree.with(unit, change.rows);
          if (next.problemOf(unit, () => life) === null) tree = next;
        }
        for (const day of [...DAYS, "2020-01-01" as CivilDate]) expectSound(tree, day);
      }),
    );
  });

  function expectSound(tree: LineTree, day: CivilDate) {
    const paths = tree.pathsOn(day, (id) => id);
    for (const id of UNITS) {
      const standing = tree.edgesOf(id).filter((each) => inForceOn(each, day));
      expect(standing.length).toBeLessThanOrEqual(1);
      const [at] = standing;
      if (!at) expect(paths.has(id)).toBe(false);
      else expect(paths.get(id)).toBe(`${at.parentId ? paths.get(at.parentId) : ""}${id}/`);
    }
  }
});
