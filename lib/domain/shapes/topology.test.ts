import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaOf, isInside, labelPoint, type Ring, type Shape } from "./ring.ts";
import { readPath, writePath } from "./svg-path.ts";
import { gridded, simplified, snapped, united } from "./topology.ts";

const square = (x: number, y: number, size = 10): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];
const areaOfShape = (shape: Shape) => shape.reduce((sum, ring) => sum + areaOf(ring), 0);

describe("united", () => {
  test("a line that two shapes share falls away, whichever way their rings run", () => {
    const right = square(10, 0);
    for (const other of [right, right.toReversed()]) {
      const whole = united([[square(0, 0)], [other]]);
      expect(whole).toHaveLength(1);
      expect(areaOfShape(whole)).toBe(200);
    }
  });

  test("what has no neighbour stays as it is", () => {
    const apart = united([[square(0, 0)], [square(50, 50)]]);
    expect(apart.map(areaOf)).toEqual([100, 100]);
  });

  test("any set of cells of a grid has the area of its cells", () => {
    const cell = fc.record({ x: fc.nat(5), y: fc.nat(5) });
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { minLength: 1, selector: ({ x, y }) => `${x},${y}` }),
        (cells) => {
          const whole = united(cells.map(({ x, y }) => [square(x * 10, y * 10)]));
          const inside = (x: number, y: number) =>
            whole.filter((ring) => isInside([x * 10 + 4.9, y * 10 + 5.1], ring)).length % 2 === 1;
          for (let x = 0; x < 6; x += 1)
            for (let y = 0; y < 6; y += 1)
              expect(inside(x, y)).toBe(cells.some((one) => one.x === x && one.y === y));
        },
      ),
    );
  });
});

describe("simplified", () => {
  test("neighbours keep the same line between them", () => {
    const line = Array.from({ length: 41 }, (_, y): [number, number] => [
      100 + ((y * 7919) % 9),
      y * 5,
    ]);
    const left: Ring = [[0, 0], ...line, [0, 200]];
    const right: Ring = [...line, [200, 200], [200, 0]];
    const drawn = simplified(
      new Map([
        ["left", [left]],
        ["right", [right.toReversed()]],
      ]),
      12,
    );
    const between = (shape: Shape | undefined) =>
      new Set((shape?.[0] ?? []).filter(([x]) => x >= 100 && x <= 109).map(String));
    expect(between(drawn.get("left"))).toEqual(between(drawn.get("right")));
    expect(between(drawn.get("left")).size).toBeLessThan(line.length);
  });
});

test("snapped: what was drawn a little apart becomes one line", () => {
  const moved = square(10.03, -0.02);
  const together = snapped(
    new Map([
      ["a", [square(0, 0)]],
      ["b", [moved]],
    ]),
    0.2,
  );
  expect(united([...together.values()])).toHaveLength(1);
});

test("a path that is written is read back as it was drawn", () => {
  const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(point, { minLength: 3, maxLength: 20, selector: String }), {
        maxLength: 4,
      }),
      (rings) => {
        const path = writePath(rings);
        expect(path).toMatch(/^[Mlz0-9 -]*$/);
        expect(readPath(path)).toEqual(rings);
      },
    ),
  );
});

test("gridded leaves out what lies between two steps", () => {
  expect(gridded(new Map([["a", [square(0, 0, 0.2)]]])).get("a")).toEqual([]);
});

test.each([
  ["a square", [square(0, 0)], [5, 5]],
  [
    "a bow whose centre lies beside it",
    [
      [
        [0, 0],
        [30, 0],
        [30, 30],
        [0, 30],
        [0, 28],
        [28, 28],
        [28, 2],
        [0, 2],
      ] as Ring,
    ],
    null,
  ],
] as const)("the label of %s points into it", (_, shape, expected) => {
  const at = labelPoint(shape);
  if (expected) expect(at).toEqual(expected);
  expect(at && isInside(at, shape[0])).toBe(true);
});
