import { geoIdentity, geoMercator } from "d3-geo";
import {
  INSET_HEIGHT,
  INSET_WIDTH,
  INSET_WORDS,
  insetsHeight,
  MOST_HEIGHT,
  SET_WIDTH,
} from "#lib/domain/shapes/boundary-set.ts";
import {
  areaOf,
  type Box,
  boxOf,
  labelPoint,
  type Point,
  type Ring,
  type Shape,
} from "#lib/domain/shapes/ring.ts";
import { writePath } from "#lib/domain/shapes/svg-path.ts";
import { gridded, simplified } from "#lib/domain/shapes/topology.ts";
import type { Area } from "./read-geo.ts";

/** An area as it is drawn: paths in whole steps, what lies far off apart, and where a label points to. */
export type DrawnArea = {
  properties: Record<string, string>;
  path: string;
  inset: string | null;
  label: Point;
};

export type DrawnAreas = { width: number; height: number; areas: DrawnArea[] };

/** Together the paths stay so light that a page on a phone does not feel them. */
const LONGEST_PATHS = 90_000;
const PRECISIONS = [0.6, 1.2, 2.5, 5, 10, 25];
/** What lies further from the rest than this part of the rest's size is drawn apart. */
const FAR = 0.12;

/** Mercator for degrees, as it is for what was projected already; then as large as the drawing. */
export function drawAreas(areas: readonly Area[]): DrawnAreas {
  const project = projectionOf(areas);
  const drawn = areas.map(({ properties, pieces }) => ({
    properties,
    pieces: pieces.map((rings) => rings.map((ring) => ring.map(project))),
  }));
  const body = bodyOf(drawn.flatMap(({ pieces }) => pieces));
  const place = placer(body.box, { left: 0, top: 0, right: SET_WIDTH, bottom: MOST_HEIGHT });
  const height = Math.max(1, Math.ceil((body.box.bottom - body.box.top) * place.scale));
  const near = new Map<number, Shape>();
  const far = new Map<number, Shape>();
  for (const [index, { pieces }] of drawn.entries()) {
    const [here, apart] = [
      pieces.filter((one) => body.pieces.has(one)),
      pieces.filter((one) => !body.pieces.has(one)),
    ];
    if (here.length > 0)
      near.set(
        index,
        here.flat().map((ring) => ring.map(place.at)),
      );
    if (apart.length > 0) far.set(index, insetOf(apart.flat()));
  }
  const paths = lightEnough(near);
  const insets = new Map([...far].map(([index, shape]) => [index, writePath(shape)]));
  return {
    width: SET_WIDTH,
    height: height + insetsHeight(insets.size),
    areas: drawn.map(({ properties }, index) => {
      const shape = near.get(index);
      return {
        properties,
        path: paths.get(index) ?? "",
        inset: insets.get(index) ?? null,
        label: (shape && labelPoint(shape)) ?? [0, 0],
      };
    }),
  };
}

function projectionOf(areas: readonly Area[]): (point: Point) => Point {
  const box = boxOf(areas.flatMap(({ pieces }) => pieces.flat(2)));
  const isDegrees =
    box && box.left >= -180 && box.right <= 180 && box.top >= -90 && box.bottom <= 90;
  const projection = isDegrees
    ? geoMercator().scale(1_000).translate([0, 0])
    : geoIdentity().reflectY(true);
  return ([x, y]) => {
    const [px, py] = projection([x, y]) ?? [0, 0];
    return [px, py];
  };
}

/** The largest piece and all that lie near it or near what was found near it. */
function bodyOf(pieces: readonly Shape[]): { box: Box; pieces: ReadonlySet<Shape> } {
  const boxed = pieces
    .flatMap((piece) => {
      const box = boxOf(piece.flat());
      return box ? [{ piece, box, area: areaOf(piece[0] ?? []) }] : [];
    })
    .toSorted((a, b) => b.area - a.area);
  const [first] = boxed;
  if (!first) throw new RangeError("nothing to draw");
  const found = new Set([first.piece]);
  let box = first.box;
  for (let grows = true; grows; ) {
    grows = false;
    for (const one of boxed) {
      if (found.has(one.piece) || gapBetween(box, one.box) > FAR * sizeOf(box)) continue;
      found.add(one.piece);
      box = around(box, one.box);
      grows = true;
    }
  }
  return { box, pieces: found };
}

function sizeOf({ left, top, right, bottom }: Box): number {
  return Math.max(right - left, bottom - top);
}

function gapBetween(a: Box, b: Box): number {
  const x = Math.max(0, b.left - a.right, a.left - b.right);
  const y = Math.max(0, b.top - a.bottom, a.top - b.bottom);
  return Math.hypot(x, y);
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** As large as the room allows: at its top, in the middle from left to right. */
function placer(box: Box, room: Box): { scale: number; at: (point: Point) => Point } {
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const [w, h] = [Math.max(box.right - box.left, 1e-9), Math.max(box.bottom - box.top, 1e-9)];
  const scale = Math.min(width / w, height / h);
  const x = room.left + (width - w * scale) / 2;
  return {
    scale,
    at: ([px, py]) => [(px - box.left) * scale + x, (py - box.top) * scale + room.top],
  };
}

const PAD = 12;

/** In a box of its own; the smallest islands as small squares, so that none is lost. */
function insetOf(shape: Shape): Shape {
  const box = boxOf(shape.flat());
  if (!box) return [];
  const room = {
    left: PAD,
    top: PAD,
    right: INSET_WIDTH - PAD,
    bottom: INSET_HEIGHT - INSET_WORDS,
  };
  const place = placer(box, room);
  return shape.map((ring) => {
    const moved = ring.map(place.at);
    const [small] = gridded(simplified(new Map([["one", [moved]]]), 0.5)).values();
    return small?.[0] ?? square(moved);
  });
}

function square(ring: Ring): Ring {
  const box = boxOf(ring);
  const [x, y] = [Math.round(box?.left ?? 0), Math.round(box?.top ?? 0)];
  return [
    [x, y],
    [x + 3, y],
    [x + 3, y + 3],
    [x, y + 3],
  ];
}

/** The finest drawing that is light enough; an area that falls between two steps is a small square. */
function lightEnough(shapes: ReadonlyMap<number, Shape>): Map<number, string> {
  let paths = new Map<number, string>();
  for (const precision of PRECISIONS) {
    const drawn = gridded(simplified(shapes, precision));
    paths = new Map(
      [...drawn].map(([index, shape]) => [
        index,
        writePath(shape.length > 0 ? shape : [square(shapes.get(index)?.[0] ?? [])]),
      ]),
    );
    if ([...paths.values()].reduce((sum, { length }) => sum + length, 0) <= LONGEST_PATHS) break;
  }
  return paths;
}
