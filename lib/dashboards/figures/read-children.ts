import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type Extent, reach } from "./extent.ts";

/** A unit right below, as figures name it: by its segment. */
export type Child = {
  segment: string;
  id: string;
  name: string;
  nameEn: string | null;
  levelKey: string;
  level: string;
  levelEn: string;
  /** Of the territory it serves; null where it serves none. */
  territoryCode: string | null;
  /** It and all that is counted under it. */
  units: number;
};

/** The children of the unit within the actor's reach, in the official order. */
export async function readChildren(read: Read, extent: Extent): Promise<Child[]> {
  return read<Child>(sql`
    WITH ${reach(extent)}
    SELECT s.child AS segment, c.id, c.short_name AS name, c.name_en AS "nameEn", c.level_key AS "levelKey",
           l.name_vi AS level, l.name_en AS "levelEn", t.code AS "territoryCode", s.units
      FROM (SELECT child, count(*)::int AS units FROM reach WHERE child IS NOT NULL GROUP BY child) s
      JOIN unit c ON c.segment = s.child
      JOIN unit_level l ON l.key = c.level_key
      LEFT JOIN territory t ON t.id = c.territory_id
     ORDER BY l.ordinal, c.code`);
}
