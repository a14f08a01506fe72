import { areaOf, type Point, type Ring, type Shape } from "./ring.ts";

type Key = string;
const keyOf = ([x, y]: Point): Key => `${x},${y}`;

/**
 * Moves points that were meant to be one onto each other: each goes to the first one found within `distance`, so that
 * neighbours that were drawn or rounded apart share their line. Rings that shrink to nothing are left out.
 */
export function snapped<Name>(
  shapes: ReadonlyMap<Name, Shape>,
  distance: number,
): Map<Name, Shape> {
  const cells = new Map<Key, Point[]>();
  const cell = (value: number) => Math.floor(value / distance);
  const snap = (point: Point): Point => {
    const [cx, cy] = [cell(point[0]), cell(point[1])];
    for (let x = cx - 1; x <= cx + 1; x += 1)
      for (let y = cy - 1; y <= cy + 1; y += 1)
        for (const known of cells.get(`${x},${y}`) ?? [])
          if (Math.hypot(known[0] - point[0], known[1] - point[1]) <= distance) return known;
    const at = `${cx},${cy}`;
    cells.set(at, [...(cells.get(at) ?? []), point]);
    return point;
  };
  return mapShapes(shapes, (ring) => withoutRepeats(ring.map(snap)));
}

/** The same on a grid of whole steps: what is drawn is drawn in them. */
export function gridded<Name>(shapes: ReadonlyMap<Name, Shape>): Map<Name, Shape> {
  return mapShapes(shapes, (ring) =>
    withoutRepeats(ring.map(([x, y]): Point => [Math.round(x), Math.round(y)])),
  );
}

/** One shape of several: a line that two of them share is inside and falls away. */
export function united(shapes: readonly Shape[]): Shape {
  const next = new Map<Key, Point[]>();
  const points = new Map<Key, Point>();
  const edges = new Map<string, [Point, Point]>();
  for (const shape of shapes)
    for (const ring of shape)
      for (const [place, from] of ring.entries()) {
        const to = ring[(place + 1) % ring.length] ?? from;
        const [a, b] = [keyOf(from), keyOf(to)];
        const edge = a < b ? `${a} ${b}` : `${b} ${a}`;
        if (!edges.delete(edge)) edges.set(edge, [from, to]);
      }
  for (const [from, to] of edges.values())
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      points.set(keyOf(one), one);
      next.set(keyOf(one), [...(next.get(keyOf(one)) ?? []), other]);
    }
  return stitched(next, points);
}

/** Rings along the edges that are left, each edge once. Every point has an even number of them. */
function stitched(next: Map<Key, Point[]>, points: ReadonlyMap<Key, Point>): Ring[] {
  const rings: Ring[] = [];
  for (const [start, first] of points) {
    while ((next.get(start)?.length ?? 0) > 0) {
      const ring: Point[] = [];
      let here = first;
      for (;;) {
        const to = next.get(keyOf(here))?.pop();
        if (!to) break;
        const back = next.get(keyOf(to)) ?? [];
        back.splice(
          back.findIndex((point) => keyOf(point) === keyOf(here)),
          1,
        );
        ring.push(here);
        here = to;
        if (keyOf(here) === start) break;
      }
      if (ring.length > 2) rings.push(ring);
    }
  }
  return rings;
}

/**
 * Fewer points, the same for both neighbours: a line is cut where more than two lines meet, and each piece loses the
 * points whose triangle with their neighbours is smaller than `area` (Visvalingam).
 */
export function simplified<Name>(shapes: ReadonlyMap<Name, Shape>, area: number): Map<Name, Shape> {
  const joints = jointsOf(shapes);
  return mapShapes(shapes, (ring) => simplifiedRing(ring, joints, area));
}

function jointsOf<Name>(shapes: ReadonlyMap<Name, Shape>): ReadonlySet<Key> {
  const around = new Map<Key, Set<Key>>();
  for (const shape of shapes.values())
    for (const ring of shape)
      for (const [place, point] of ring.entries()) {
        const key = keyOf(point);
        const own = around.get(key) ?? new Set();
        for (const beside of [ring.at(place - 1), ring[(place + 1) % ring.length]])
          if (beside) own.add(keyOf(beside));
        around.set(key, own);
      }
  return new Set([...around].flatMap(([key, own]) => (own.size === 2 ? [] : [key])));
}

function simplifiedRing(ring: Ring, joints: ReadonlySet<Key>, area: number): Ring {
  const cuts = ring.flatMap((point, place) => (joints.has(keyOf(point)) ? [place] : []));
  // An island, or a line around one neighbour: it is cut where its points are smallest and largest, from wherever it starts.
  const ends = cuts.length > 1 ? cuts : farEnds(ring, cuts[0]);
  const pieces = ends.map((from, place) => {
    const to = ends[(place + 1) % ends.length] ?? from;
    const piece =
      to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
    return simplifiedLine(piece, area).slice(0, -1);
  });
  return pieces.flat();
}

function farEnds(ring: Ring, cut: number | undefined): number[] {
  const order = ring
    .map((point, place) => ({ point, place }))
    .sort((a, b) => a.point[0] - b.point[0] || a.point[1] - b.point[1]);
  const [first, last] = [cut ?? order[0]?.place ?? 0, order.at(-1)?.place ?? 0];
  return [...new Set([first, last === first ? (order[0]?.place ?? 0) : last])].sort(
    (a, b) => a - b,
  );
}

/**
 * In one direction whichever neighbour asks, so that both keep the same points. In each round the points go that are
 * smaller than both beside them.
 */
function simplifiedLine(line: readonly Point[], area: number): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const turned = keyOf(first) > keyOf(last);
  let kept = turned ? line.toReversed() : [...line];
  for (;;) {
    const sizes = kept.map((point, place) => triangle(kept[place - 1], point, kept[place + 1]));
    const stays = kept.filter((_, place) => {
      const size = sizes[place] ?? 0;
      return size >= area || size > (sizes[place - 1] ?? 0) || size >= (sizes[place + 1] ?? 0);
    });
    if (stays.length === kept.length) break;
    kept = stays;
  }
  return turned ? kept.reverse() : kept;
}

function triangle(a: Point | undefined, b: Point | undefined, c: Point | undefined): number {
  if (!a || !b || !c) return Number.POSITIVE_INFINITY;
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/** Without specks smaller than `area`; the largest piece of a shape always stays. */
export function withoutSpecks(shape: Shape, area: number): Shape {
  const bySize = shape.toSorted((a, b) => areaOf(b) - areaOf(a));
  return bySize.filter((ring, place) => place === 0 || areaOf(ring) >= area);
}

function mapShapes<Name>(
  shapes: ReadonlyMap<Name, Shape>,
  change: (ring: Ring) => Ring,
): Map<Name, Shape> {
  return new Map(
    [...shapes].map(([name, shape]) => [
      name,
      shape.map(change).filter(({ length }) => length > 2),
    ]),
  );
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((point, place) => {
    const before = ring.at(place - 1);
    return !before || keyOf(point) !== keyOf(before);
  });
}
