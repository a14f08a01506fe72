import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { boundariesHref, type InsetPlace, insetPlaces } from "#lib/domain/shapes/boundary-set.ts";
import type { Drawing } from "#lib/domain/shapes/drawing.ts";
import { countryDrawing } from "./country-drawing.ts";
import type { Child } from "./figures/read-children.ts";
import { withArchipelagos } from "./with-archipelagos.ts";

type SetRow = {
  id: string;
  width: number;
  height: number;
  source: string;
  licence: string;
  shapes: {
    unitId: string;
    x: number;
    y: number;
    drawn: boolean;
    apart: boolean;
  }[];
};

/** A map of some of the children: by unit id. */
export type ChildrenDrawing = Drawing & {
  /** Imported by an administrator, rather than the country's own. */
  imported: boolean;
};

/**
 * What was imported for the unit, or for the same territory as another line leads it; else the country's own shapes,
 * where the children are its provinces. Null where nobody has imported any.
 */
export async function readDrawing(
  read: Read,
  unitId: string,
  children: readonly Child[],
): Promise<ChildrenDrawing | null> {
  const [set] = await read<SetRow>(sql`
    SELECT s.id, s.width, s.height, s.source, s.licence,
           (SELECT json_agg(json_build_object('unitId', b.unit_id, 'x', b.label_x, 'y', b.label_y,
                                              'drawn', b.path <> '', 'apart', b.inset IS NOT NULL) ORDER BY u.code)
              FROM boundary b JOIN unit u ON u.id = b.unit_id WHERE b.set_id = s.id) AS shapes
      FROM boundary_set s JOIN unit o ON o.id = s.unit_id
      JOIN unit me ON me.id = ${unitId}::uuid
     WHERE s.state = 'in_force' AND (o.id = me.id OR o.territory_id = me.territory_id)
     ORDER BY o.id = me.id DESC LIMIT 1`);
  if (set) return { ...withArchipelagos(drawingOfSet(set), children), imported: true };
  return countryOf(children);
}

export function drawingOfSet({ id, width, height, source, licence, shapes }: SetRow): Drawing {
  const apart = shapes.filter((one) => one.apart);
  const places = insetPlaces(apart.length, height);
  return {
    href: boundariesHref(id),
    width,
    height,
    shapes: new Map(
      shapes.flatMap(({ unitId, x, y, drawn }) =>
        drawn ? [[unitId, { id: `s${unitId}`, label: [x, y] as const }]] : [],
      ),
    ),
    insets: apart.map(({ unitId }, place) => {
      const { box, at } = places[place] as InsetPlace;
      return { id: `i${unitId}`, key: unitId, name: null, box, at };
    }),
    land: [],
    credit: { source, licence },
  };
}

/** Of the level that stands for whole provinces; a committee beside the police would draw each of them twice. */
function countryOf(children: readonly Child[]): ChildrenDrawing | null {
  const { drawing } = countryDrawing();
  const ofProvinces = children.filter(
    ({ territoryCode }) => territoryCode !== null && drawing.shapes.has(territoryCode),
  );
  const weights = Map.groupBy(ofProvinces, ({ levelKey }) => levelKey);
  const weight = (some: readonly Child[]) => some.reduce((sum, { units }) => sum + units, 0);
  const [drawn] = [...weights.values()].toSorted((a, b) => weight(b) - weight(a));
  if (!drawn || drawn.length < 2) return null;
  const idOf = new Map(drawn.map(({ territoryCode, id }) => [territoryCode, id]));
  return {
    ...drawing,
    imported: false,
    shapes: new Map(
      [...drawing.shapes].flatMap(([code, shape]) => {
        const id = idOf.get(code);
        return id ? [[id, shape]] : [];
      }),
    ),
    insets: drawing.insets.map((inset) => ({ ...inset, key: idOf.get(inset.key) ?? "" })),
  };
}
