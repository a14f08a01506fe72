import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps, placeLabels } from "./place-labels.ts";

const ROOM = {
  width: 600,
  height: 800,
  line: 20,
  land: () => ({ left: 200, right: 320 }),
  taken: [{ left: 400, top: 300, right: 600, bottom: 500 }],
};

test("words stand within the drawing, touch neither each other nor what is taken, and their leaders do not cross", () => {
  const wanted = fc.record({
    name: fc.uuid(),
    at: fc.tuple(fc.integer({ min: 200, max: 320 }), fc.integer({ min: 0, max: 800 })),
    width: fc.integer({ min: 20, max: 180 }),
  });
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 8 }), (all) => {
      const placed = placeLabels(all, ROOM);
      const boxes = placed.map(({ name, x, y, anchor }) => {
        const { width } = all.find((one) => one.name === name) ?? { width: 0 };
        const left = anchor === "start" ? x : x - width;
        return { left, right: left + width, top: y - 15, bottom: y + 4 };
      });
      for (const [place, box] of boxes.entries()) {
        expect(box.left >= 0 && box.right <= ROOM.width && box.top >= -4 && box.bottom <= 804).toBe(
          true,
        );
        for (const other of [...ROOM.taken, ...boxes.slice(place + 1)])
          expect(overlaps(box, other)).toBe(false);
      }
      for (const side of ["start", "end"] as const) {
        const own = placed.filter(({ anchor }) => anchor === side);
        const byShape = own.toSorted((a, b) => a.at[1] - b.at[1]).map(({ y }) => y);
        expect(byShape).toEqual(byShape.toSorted((a, b) => a - b));
      }
    }),
  );
});

test("words that a leader would lead to across the whole land are left out", () => {
  const label = (x: number) => placeLabels([{ name: "A", at: [x, 100], width: 180 }], ROOM);
  // To the left there is room for 180 less what parts words and land.
  const wide = { ...ROOM, land: () => ({ left: 60, right: 320 }) };
  expect(label(300)).toHaveLength(1);
  expect(placeLabels([{ name: "A", at: [80, 100], width: 180 }], wide)).toEqual([]);
});
