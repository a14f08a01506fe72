/** A point of a plane, x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** A closed line; the last point is not the first one again. Which way it runs says nothing: inside is told by evenodd. */
export type Ring = readonly Point[];

/** Pieces and holes of one unit. */
export type Shape = readonly Ring[];

export type Box = { left: number; top: number; right: number; bottom: number };

/** Twice the area, signed by the way the ring runs. */
export function doubleArea(ring: Ring): number {
  let sum = 0;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before) sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return sum;
}

export function areaOf(ring: Ring): number {
  return Math.abs(doubleArea(ring)) / 2;
}

/** Null without any point. */
export function boxOf(points: Iterable<Point>): Box | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box.left <= box.right ? box : null;
}

/** Where a label points to: the centre of gravity of the largest piece, drawn onto the piece where it lies beside it. */
export function labelPoint(shape: Shape): Point | null {
  const largest = shape.toSorted((a, b) => areaOf(b) - areaOf(a))[0];
  const [first] = largest ?? [];
  if (!largest || !first) return null;
  const area = doubleArea(largest);
  if (Math.abs(area) < 1e-9) return first;
  let [x, y] = [0, 0];
  let before = largest.at(-1) ?? first;
  for (const point of largest) {
    const cross = before[0] * point[1] - point[0] * before[1];
    x += (before[0] + point[0]) * cross;
    y += (before[1] + point[1]) * cross;
    before = point;
  }
  const centre: Point = [x / (3 * area), y / (3 * area)];
  return isInside(centre, largest) ? centre : widestAt(centre[1], largest, centre);
}

export function isInside([x, y]: Point, ring: Ring): boolean {
  return crossings(y, ring).filter((at) => at > x).length % 2 === 1;
}

/** Where the ring crosses a height, from left to right. */
function crossings(y: number, ring: Ring): number[] {
  const found: number[] = [];
  let before = ring.at(-1);
  for (const point of ring) {
    if (before && before[1] > y !== point[1] > y) {
      const [x0, y0] = before;
      found.push(x0 + ((y - y0) / (point[1] - y0)) * (point[0] - x0));
    }
    before = point;
  }
  return found.sort((a, b) => a - b);
}

/** The middle of the widest stretch inside at that height. */
function widestAt(y: number, ring: Ring, otherwise: Point): Point {
  const at = crossings(y, ring);
  let best: Point = otherwise;
  let width = 0;
  for (let place = 0; place + 1 < at.length; place += 2) {
    const [from = 0, to = 0] = [at[place], at[place + 1]];
    if (to - from > width) {
      width = to - from;
      best = [(from + to) / 2, y];
    }
  }
  return best;
}
