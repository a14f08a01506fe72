import type { Box, Point } from "./ring.ts";

/** How wide imported boundaries are drawn, in whole steps; the height follows the land. */
export const SET_WIDTH = 1000;
export const MOST_HEIGHT = 1600;

/** Where the file of the paths of an imported set is: its shapes never change. */
export function boundariesHref(setId: string): string {
  return `/api/maps/sets/${setId}`;
}

/** A box for what lies far off, and where its path is moved to. */
export type InsetPlace = { box: Box; at: Point };

export const INSET_WIDTH = 240;
export const INSET_HEIGHT = 210;
/** Room in a box for the words below the drawing. */
export const INSET_WORDS = 60;
const A_ROW = 4;
const GAP = 10;

/** How much lower a drawing is for its boxes. */
export function insetsHeight(count: number): number {
  return Math.ceil(count / A_ROW) * (INSET_HEIGHT + GAP);
}

/** Boxes in rows at the foot of a drawing of that height. */
export function insetPlaces(count: number, height: number): InsetPlace[] {
  const top = height - insetsHeight(count) + GAP;
  return Array.from({ length: count }, (_, place) => {
    const x = (place % A_ROW) * (INSET_WIDTH + GAP);
    const y = top + Math.floor(place / A_ROW) * (INSET_HEIGHT + GAP);
    const box = { left: x, top: y, right: x + INSET_WIDTH, bottom: y + INSET_HEIGHT };
    return { box, at: [x, y] };
  });
}
