import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";

/** Of a line's length: the rest stands where it leads. */
const MOST_CHARACTERS = 80;

/** The difficulty or proposal that has waited longest for each of these units, in its own words, by the unit's id. */
export async function readOldestAsked(
  read: Read,
  extent: Extent,
  unitIds: readonly string[],
): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await read<{ id: string; text: string }>(sql`
    WITH ${reach(extent)}
    SELECT DISTINCT ON (d.addressed_to_id) d.addressed_to_id AS id, left(d.text, ${MOST_CHARACTERS}::int) AS text
      FROM ${assignmentsInReach(extent)} JOIN difficulty d ON d.assignment_id = a.id
     WHERE d.state <> 'answered' AND d.addressed_to_id = ANY(${[...unitIds]}::uuid[]) AND ${counted(extent)}
     ORDER BY d.addressed_to_id, d.held_since, d.id`);
  return new Map(rows.map(({ id, text }) => [id, text]));
}
