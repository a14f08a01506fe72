import {
  INSET_HEIGHT,
  INSET_WIDTH,
  INSET_WORDS,
  insetPlaces,
  insetsHeight,
} from "#lib/domain/shapes/boundary-set.ts";
import type { Drawing, DrawnInset } from "#lib/domain/shapes/drawing.ts";
import type { Box } from "#lib/domain/shapes/ring.ts";
import { countryDrawing, islandRoom } from "./country-drawing.ts";
import type { Child } from "./figures/read-children.ts";

const PAD = 12;

/**
 * No map of the provinces goes without Hoàng Sa and Trường Sa: where imported boundaries have nothing apart of the
 * province that they belong to, they stand at its foot as the country's own drawing has them. What was imported of them
 * is called by their name.
 */
export function withArchipelagos(
  imported: Drawing,
  children: readonly Pick<Child, "id" | "territoryCode">[],
): Drawing {
  const { drawing: country } = countryDrawing();
  const owned = country.insets.flatMap((inset) => {
    const owner = children.find(
      ({ id, territoryCode }) => territoryCode === inset.key && imported.shapes.has(id),
    );
    return owner ? [{ ...inset, key: owner.id, href: country.href }] : [];
  });
  const given = imported.insets.map((inset) => ({
    ...inset,
    name: owned.find(({ key }) => key === inset.key)?.name ?? inset.name,
  }));
  const missing = owned.filter(({ key }) => !given.some((inset) => inset.key === key));
  if (missing.length === 0) return { ...imported, insets: given };
  const count = given.length + missing.length;
  const height = imported.height + insetsHeight(count) - insetsHeight(given.length);
  const places = insetPlaces(count, height).slice(given.length);
  const { source, licence } = imported.credit;
  const names = missing.map(({ name }) => name).join(", ");
  return {
    ...imported,
    height,
    insets: [
      ...given,
      ...missing.flatMap((inset, at) => {
        const place = places[at];
        return place ? [{ ...inset, ...fitted(inset, place.box) }] : [];
      }),
    ],
    credit: {
      source: `${source}; ${names}: ${country.credit.source}`,
      licence: `${licence}; ${country.credit.licence}`,
    },
  };
}

/** The islands of a box of the country's drawing in a smaller box. */
function fitted({ box: from }: DrawnInset, box: Box): Pick<DrawnInset, "box" | "at" | "scale"> {
  const room = islandRoom(from);
  const scale = Math.min(
    (INSET_WIDTH - 2 * PAD) / (room.right - room.left),
    (INSET_HEIGHT - INSET_WORDS - PAD) / (room.bottom - room.top),
  );
  const x = box.left + (INSET_WIDTH - (room.right - room.left) * scale) / 2;
  return { box, scale, at: [x - room.left * scale, box.top + PAD - room.top * scale] };
}
