import { describe, expect, test } from "vitest";
import { boxOf } from "#lib/domain/shapes/ring.ts";
import { readPath } from "#lib/domain/shapes/svg-path.ts";
import { drawAreas } from "./draw-areas.ts";
import { matchAreas } from "./match-areas.ts";
import { type Area, readGeo } from "./read-geo.ts";
import { readShapes } from "./read-shapes.ts";
import { collection, squareAt, topology } from "./testing.ts";

function areasOf(text: string): Area[] {
  const read = readGeo(text);
  if ("problem" in read) throw new Error(read.problem);
  return read.areas;
}

/** Of each area, from wherever its ring begins. */
const cornersOf = (text: string) =>
  drawAreas(areasOf(text)).areas.map(({ path }) => readPath(path).flat().map(String).sort());

describe("a file of boundaries", () => {
  test.each([
    ["no JSON", "xin chào", "geo-type"],
    ["another kind of JSON", '{"a":1}', "geo-type"],
    ["a list", "[]", "geo-type"],
    ["no areas", '{"type":"FeatureCollection","features":[]}', "geo-empty"],
    [
      "points alone",
      '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}',
      "geo-empty",
    ],
    ["features that are none", '{"type":"FeatureCollection","features":[null,3]}', "geo-empty"],
  ])("%s is refused", (_, text, problem) => {
    expect(readGeo(text)).toEqual({ problem });
  });

  test("a position that is no number breaks it, in its own process", async () => {
    const broken =
      '{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[["a",1],[1,1],[1,2],["a",1]]]}}';
    expect(await readShapes(Buffer.from(broken))).toEqual({ problem: "geo-broken" });
  });

  test("the way a ring runs makes no difference", () => {
    const [there, back] = [
      collection([{ code: "1", ring: squareAt(105, 20) }]),
      collection([{ code: "1", ring: squareAt(105, 20).toReversed() }]),
    ];
    const [one, other] = [drawAreas(areasOf(there)), drawAreas(areasOf(back))];
    expect(boxOf(readPath(one.areas[0]?.path ?? "").flat())).toEqual(
      boxOf(readPath(other.areas[0]?.path ?? "").flat()),
    );
    expect(one.height).toBe(other.height);
  });

  test("a topology is drawn as the same areas are without one", () => {
    const squares = collection([
      { code: "1", ring: squareAt(105, 20) },
      { code: "2", ring: squareAt(106, 20) },
    ]);
    expect(cornersOf(topology())).toEqual(cornersOf(squares));
  });

  test("north is above, and everything fits the box", () => {
    const drawn = drawAreas(
      areasOf(
        collection([
          { code: "north", ring: squareAt(105, 21) },
          { code: "south", ring: squareAt(105, 20) },
        ]),
      ),
    );
    const [north, south] = drawn.areas.map(({ path }) => boxOf(readPath(path).flat()));
    expect(north?.top).toBe(0);
    expect((north?.bottom ?? 9) <= (south?.top ?? 0)).toBe(true);
    expect((south?.bottom ?? 0) <= drawn.height && (south?.right ?? 0) <= drawn.width).toBe(true);
  });

  test("plane coordinates are taken as they are", () => {
    const far = (x: number) => squareAt(500_000 + x, 2_300_000, 40_000);
    const drawn = drawAreas(
      areasOf(
        collection([
          { code: "a", ring: far(0) },
          { code: "b", ring: far(40_000) },
        ]),
      ),
    );
    expect(drawn.areas.every(({ path }) => path.startsWith("M"))).toBe(true);
    expect(drawn.height).toBe(500);
  });

  test("what lies far off the rest has a box of its own, and the rest its size", () => {
    const near = [
      { code: "a", ring: squareAt(108, 16) },
      { code: "b", ring: squareAt(109, 16) },
    ];
    const alone = drawAreas(areasOf(collection(near)));
    const drawn = drawAreas(
      areasOf(collection([...near, { code: "far", ring: squareAt(112, 16, 0.01) }])),
    );
    expect(drawn.areas[2]?.path).toBe("");
    expect(drawn.areas[2]?.inset).toMatch(/^M/);
    expect(drawn.areas[0]?.path).toBe(alone.areas[0]?.path);
    expect(drawn.height).toBeGreaterThan(alone.height);
  });
});

describe("matching by code", () => {
  const units = [
    { id: "one", codes: ["01", "00001"] },
    { id: "two", codes: ["02"] },
    { id: "three", codes: ["03"] },
  ];
  const match = (features: Parameters<typeof collection>[0]) =>
    matchAreas(drawAreas(areasOf(collection(features))).areas, units);

  test.each(["code", "id", "ma", "MA_XA"])("the code may stand in %s", (property) => {
    const found = match([{ [property]: "01", other: "x", ring: squareAt(105, 20) }]);
    expect(found.property).toBe(property);
    expect(found.matched.map(({ unit }) => unit.id)).toEqual(["one"]);
    expect(found.left.map(({ id }) => id)).toEqual(["two", "three"]);
  });

  test("a code that became a number lost its zeros", () => {
    const found = match([{ code: 2, ring: squareAt(105, 20) }]);
    expect(found.matched.map(({ unit }) => unit.id)).toEqual(["two"]);
  });

  test("what no unit has, and what comes twice, is shown", () => {
    const found = match([
      { code: "01", ring: squareAt(105, 20) },
      { code: "01", name: "Xã Hai Lần", ring: squareAt(106, 20) },
      { code: "99", name: "Xã Lạ", ring: squareAt(107, 20) },
    ]);
    expect(found.unmatched).toEqual([
      { code: "01", name: "Xã Hai Lần" },
      { code: "99", name: "Xã Lạ" },
    ]);
  });
});
