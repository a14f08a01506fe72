import vietnam from "@svg-maps/vietnam";
import { COUNTRY_SHAPES, type Drawing, landOf } from "#lib/domain/shapes/drawing.ts";
import { ARCHIPELAGOS, PARTS_OF_PROVINCES } from "#lib/domain/shapes/provinces-of-2025.ts";
import { type Box, boxOf, labelPoint, type Ring, type Shape } from "#lib/domain/shapes/ring.ts";
import { pathsFile, readPath, writePath } from "#lib/domain/shapes/svg-path.ts";
import {
  gridded,
  simplified,
  snapped,
  united,
  withoutSpecks,
} from "#lib/domain/shapes/topology.ts";

type Located = { id: string; path: string };

/** Whose shapes they are; Creative Commons asks for both names, and to say what was changed. */
const CREDIT = {
  source: "@svg-maps/vietnam, Stephen Truong, Victor Cazanave",
  licence: "CC BY 4.0",
};

/** The drawing's own steps, twice those of its source; the archipelagos stand in boxes in the free sea. */
const SCALE = 2;
const [WIDTH, HEIGHT] = [1220, 1620];
const BOXES: Record<(typeof ARCHIPELAGOS)[number]["part"], Box> = {
  hoangsa: { left: 850, top: 800, right: 1200, bottom: 1080 },
  truongsa: { left: 850, top: 1240, right: 1200, bottom: 1600 },
};
/** Below the islands of a box: its two lines of words. */
const WORDS = 104;

/** In steps of the source: how far apart neighbours were drawn, and what cannot be seen. */
const APART = 0.4;
const UNSEEN = 0.8;
const SPECK = 1.5;

export type CountryDrawing = { drawing: Drawing; file: string };

let made: CountryDrawing | undefined;

/**
 * The provinces of today as unions of the 63 before, and the file of their paths: as `components/maps/country.svg` it
 * comes with the product, so that it is sent compressed and stays in the cache. Made once.
 */
export function countryDrawing(): CountryDrawing {
  made ??= makeDrawing();
  return made;
}

function makeDrawing(): CountryDrawing {
  const shapes = provinceShapes();
  const islands = new Map(
    ARCHIPELAGOS.map(({ part }) => [part, fitted(partOf(part), islandRoom(BOXES[part]))]),
  );
  const file = pathsFile(
    [
      ...[...shapes].map(([code, shape]) => ({ id: `p${code}`, path: writePath(shape) })),
      ...[...islands].map(([part, shape]) => ({ id: part, path: writePath(shape) })),
    ],
    { width: WIDTH, height: HEIGHT },
  );
  const points = [...shapes.values()].flat(2);
  return {
    file,
    drawing: {
      href: COUNTRY_SHAPES,
      width: WIDTH,
      height: HEIGHT,
      shapes: new Map(
        [...shapes].map(([code, shape]) => [
          code,
          { id: `p${code}`, label: labelPoint(shape) ?? [0, 0] },
        ]),
      ),
      insets: ARCHIPELAGOS.map(({ part, name, province }) => ({
        id: part,
        key: province,
        name,
        box: BOXES[part],
        at: [0, 0] as const,
      })),
      land: landOf(points, HEIGHT),
      credit: CREDIT,
    },
  };
}

/** By official code, in the drawing's steps. */
export function provinceShapes(): Map<string, Shape> {
  const parts = new Set(Object.values(PARTS_OF_PROVINCES).flat());
  const drawn = snapped(new Map([...parts].map((part) => [part, partOf(part)])), APART);
  const provinces = new Map(
    Object.entries(PARTS_OF_PROVINCES).map(([code, own]) => [
      code,
      withoutSpecks(united(own.map((part) => drawn.get(part) ?? [])), SPECK),
    ]),
  );
  const scaled = new Map(
    [...simplified(provinces, UNSEEN)].map(([code, shape]) => [
      code,
      shape.map((ring) => ring.map(([x, y]) => [x * SCALE, y * SCALE] as const)),
    ]),
  );
  return gridded(scaled);
}

function partOf(id: string): Shape {
  const found = (vietnam.locations as Located[]).find((location) => location.id === id);
  if (!found) throw new RangeError(`no ${id} in the drawing`);
  return readPath(found.path);
}

/** Where the islands of a box lie, above its words. */
export function islandRoom({ left, top, right, bottom }: Box): Box {
  return { left: left + 16, top: top + 16, right: right - 16, bottom: bottom - WORDS };
}

/** As large as the room allows, in its middle. */
function fitted(shape: Shape, room: Box): Shape {
  const box = boxOf(shape.flat());
  if (!box) return [];
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const scale = Math.min(width / (box.right - box.left), height / (box.bottom - box.top));
  const x = room.left + (width - (box.right - box.left) * scale) / 2 - box.left * scale;
  const y = room.top + (height - (box.bottom - box.top) * scale) / 2 - box.top * scale;
  const moved = shape.map((ring) =>
    ring.map(([px, py]) => [px * scale + x, py * scale + y] as const),
  );
  return moved.map((ring) => islet(ring));
}

/** A speck that is lost between two steps is drawn as a small square: every island is there. */
function islet(ring: Ring): Ring {
  const [drawn] = gridded(simplified(new Map([["one", [ring]]]), 0.5)).values();
  const box = boxOf(ring);
  if (drawn?.[0] || !box) return drawn?.[0] ?? ring;
  const [x, y] = [Math.round(box.left), Math.round(box.top)];
  return [
    [x, y],
    [x + 3, y],
    [x + 3, y + 3],
    [x, y + 3],
  ];
}
