import type { Box, Point } from "./ring.ts";

/** What is to be said of a shape, and how wide the words are. */
export type Wanted = { name: string; at: Point; width: number };

/** The words stand from `x` on (or end there), on the line `y`; a leader goes from the shape to them. */
export type PlacedLabel = {
  name: string;
  at: Point;
  x: number;
  y: number;
  anchor: "start" | "end";
};

type Room = {
  width: number;
  height: number;
  /** The height of a line of words. */
  line: number;
  /** From where to where the land reaches between two heights; null where there is none. */
  land: (top: number, bottom: number) => { left: number; right: number } | null;
  /** Boxes that no words may touch. */
  taken: readonly Box[];
};

const GAP = 0.7;
/** Of the width of the drawing. */
const LONGEST = 0.25;

/**
 * Words beside the land, each on the nearer side with room for it, from top to bottom; those that find none are left
 * out. Leaders do not cross, since words on a side stand in the order of their shapes.
 */
export function placeLabels(wanted: readonly Wanted[], room: Room): PlacedLabel[] {
  const placed: { label: PlacedLabel; box: Box }[] = [];
  const lowest = { start: 0, end: 0 };
  for (const { name, at, width } of wanted.toSorted((a, b) => a.at[1] - b.at[1])) {
    const tries = Array.from({ length: 9 }, (_, step) => (step % 2 ? -1 : 1) * Math.ceil(step / 2));
    const found = tries
      .flatMap((step) => sidesAt(at, width, at[1] + step * room.line, room))
      .filter(({ label, box }) => isFree(box, room, placed) && label.y > lowest[label.anchor])
      // A longer leader runs across shapes that it does not mean; the table has what is left out.
      .filter(({ label }) => Math.abs(label.at[0] - label.x) <= room.width * LONGEST)
      .toSorted((a, b) => distance(a.label) - distance(b.label))[0];
    if (!found) continue;
    placed.push({ ...found, label: { ...found.label, name } });
    lowest[found.label.anchor] = found.label.y;
  }
  return placed.map(({ label }) => label);
}

function sidesAt(at: Point, width: number, middle: number, room: Room) {
  const { line } = room;
  const y = middle + line * 0.35;
  const land = room.land(middle - line, middle + line);
  const [left, right] = [land?.left ?? at[0], land?.right ?? at[0]];
  const from = Math.max(right, at[0]) + line * GAP;
  const to = Math.min(left, at[0]) - line * GAP;
  const between = { top: middle - line * 0.6, bottom: middle + line * 0.6 };
  return [
    {
      label: { name: "", at, x: from, y, anchor: "start" as const },
      box: { left: from, right: from + width, ...between },
    },
    {
      label: { name: "", at, x: to, y, anchor: "end" as const },
      box: { left: to - width, right: to, ...between },
    },
  ];
}

function isFree(box: Box, { width, height, taken }: Room, placed: readonly { box: Box }[]) {
  if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return false;
  return [...taken, ...placed.map((one) => one.box)].every((other) => !overlaps(box, other));
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function distance({ at, x, y }: PlacedLabel): number {
  return Math.hypot(at[0] - x, (at[1] - y) * 2);
}
