import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LineageNode, layOutLineage } from "./lineage-layout.ts";

const node = (id: string, ...parents: string[]): LineageNode => ({ id, parents, height: 40 });
const layersOf = (nodes: LineageNode[]) =>
  Object.fromEntries(layOutLineage(nodes, 10).nodes.map(({ id, layer }) => [id, layer]));

describe("layers", () => {
  test.each([
    ["a chain", [node("nq"), node("kh", "nq"), node("tinh", "kh")], { nq: 0, kh: 1, tinh: 2 }],
    [
      "the farthest parent counts",
      [node("a"), node("b", "a"), node("c", "a", "b")],
      { a: 0, b: 1, c: 2 },
    ],
    [
      "a ring is cut, not followed",
      [node("a", "c"), node("b", "a"), node("c", "b")],
      { a: 0, b: 1, c: 2 },
    ],
    ["an unknown parent is passed over", [node("a", "x")], { a: 0 }],
    ["nothing", [], {}],
  ] as const)("%s", (_, nodes, expected) => {
    expect(layersOf([...nodes])).toEqual(expected);
  });
});

const family = fc.integer({ min: 0, max: 40 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, index) =>
      fc.record({
        id: fc.constant(`n${index}`),
        // Any other node, itself too, and some that are not there: rings and all.
        parents: fc.array(
          fc.integer({ min: 0, max: count + 2 }).map((number) => `n${number}`),
          { maxLength: 4 },
        ),
        height: fc.integer({ min: 20, max: 90 }),
      }),
    ),
  ),
);

test("every node is placed once, none over another, parents before children, whatever the links", () => {
  fc.assert(
    fc.property(family, (nodes) => {
      const layout = layOutLineage(nodes, 12);
      expect(layout.nodes.map(({ id }) => id).toSorted()).toEqual(
        nodes.map(({ id }) => id).toSorted(),
      );
      const columns = Map.groupBy(layout.nodes, ({ layer }) => layer);
      for (const column of columns.values()) {
        const sorted = column.toSorted((a, b) => a.y - b.y);
        for (const [index, { y }] of sorted.entries()) {
          const above = sorted[index - 1];
          if (above) expect(y).toBeGreaterThanOrEqual(above.y + above.height + 12);
        }
      }
      const at = new Map(layout.nodes.map((one) => [one.id, one.layer]));
      for (const { from, to } of layout.links) expect(at.get(from)).toBeLessThan(at.get(to) ?? -1);
      expect(layout.layers).toBe(Math.max(0, ...layout.nodes.map(({ layer }) => layer + 1)));
    }),
  );
});

test("a chain of thousands does not exhaust the stack", () => {
  const chain = Array.from({ length: 5_000 }, (_, index) => node(`n${index}`, `n${index - 1}`));
  expect(layOutLineage(chain, 1).layers).toBe(5_000);
});
