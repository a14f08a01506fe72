import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { NamedUnit } from "./read-unit.ts";

/** Names by segment and by id; also of units above, which decide and answer. */
export async function readNames(
  read: Read,
  { segments, ids }: { segments: readonly string[]; ids: readonly string[] },
): Promise<Map<string, NamedUnit>> {
  const rows = await read<NamedUnit & { segment: string }>(sql`
    SELECT id, segment, short_name AS name, name_en AS "nameEn" FROM unit
     WHERE segment = ANY(${[...new Set(segments)]}) OR id = ANY(${[...new Set(ids)]}::uuid[])`);
  return new Map(
    rows.flatMap(({ segment, ...named }) => [
      [segment, named],
      [named.id, named],
    ]),
  );
}
