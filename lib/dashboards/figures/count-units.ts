import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type Extent, reach } from "./extent.ts";

/** How many units are looked at, the unit itself among them. */
export async function countUnits(read: Read, extent: Extent): Promise<number> {
  const [row] = await read<{ units: number }>(sql`
    WITH ${reach(extent)} SELECT count(*)::int AS units FROM reach`);
  return row?.units ?? 0;
}
