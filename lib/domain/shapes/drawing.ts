import type { Box, Point } from "./ring.ts";

/** The shape of one unit in a drawing: the id of its path, and where a label points to. */
export type DrawnShape = { id: string; label: Point };

/**
 * What lies far off the rest, in a box of its own: whose it is, and what it is called unless it is the unit itself. Its
 * path is scaled, and then moved by `at`.
 */
export type DrawnInset = {
  id: string;
  key: string;
  name: string | null;
  box: Box;
  at: Point;
  scale?: number;
  /** The file of its path as the drawing's, where that is another. */
  href?: string;
};

/** In place of an address: the country's own shapes, whose file the page knows. */
export const COUNTRY_SHAPES = "country";

/** A map without its figures: paths that stand in a file, by the key of what they draw. */
export type Drawing = {
  /** Where the file with the paths is, or `COUNTRY_SHAPES`. */
  href: string;
  width: number;
  height: number;
  /** By a territory's code or a unit's id, as the drawing's maker knows them. */
  shapes: ReadonlyMap<string, DrawnShape>;
  insets: readonly DrawnInset[];
  /** How far the land reaches in each band of so many steps, from the top; empty: labels stand on their shapes. */
  land: readonly ({ left: number; right: number } | null)[];
  credit: { source: string; licence: string };
};

/** The height of a band of `Drawing.land`. */
export const BAND = 20;

/** How far the points reach in each band of a height. */
export function landOf(points: Iterable<Point>, height: number): Drawing["land"] {
  const bands: ({ left: number; right: number } | null)[] = Array.from(
    { length: Math.ceil(height / BAND) },
    () => null,
  );
  for (const [x, y] of points) {
    const at = Math.min(bands.length - 1, Math.max(0, Math.floor(y / BAND)));
    const band = bands[at];
    if (band) {
      band.left = Math.min(band.left, x);
      band.right = Math.max(band.right, x);
    } else bands[at] = { left: x, right: x };
  }
  return bands;
}

/** How far the land reaches between two heights. */
export function landBetween(land: Drawing["land"], top: number, bottom: number) {
  const bands = land.slice(Math.max(0, Math.floor(top / BAND)), Math.ceil(bottom / BAND) + 1);
  const known = bands.flatMap((band) => band ?? []);
  if (known.length === 0) return null;
  return {
    left: Math.min(...known.map(({ left }) => left)),
    right: Math.max(...known.map(({ right }) => right)),
  };
}
