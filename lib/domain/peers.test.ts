import { expect, test } from "vitest";
import { placeAmong } from "./peers.ts";

const row = (id: string, all: number, overdue: number) => ({ id, all, overdue });
const rows = [
  row("large", 1000, 10),
  row("a", 100, 1),
  row("b", 110, 11),
  row("c", 90, 18),
  row("d", 105, 1),
  row("e", 95, 5),
  row("f", 101, 50),
  row("none", 0, 0),
];

test("the place is by share, equals share it, and those of about the same size stand beside", () => {
  const place = placeAmong(rows, "a");
  expect([place?.rank, place?.of]).toEqual([2, 7]);
  expect(placeAmong(rows, "large")?.rank).toBe(2);
  expect(place?.peers.map(({ id }) => id)).toEqual(["f", "c", "b", "e", "a", "d"]);
});

test.each([
  ["nobody of this name", rows, "x"],
  ["one that has nothing to do", rows, "none"],
  ["too few to compare with", rows.slice(0, 2), "a"],
] as const)("%s: no place", (_, among, id) => {
  expect(placeAmong(among, id)).toBeNull();
});
