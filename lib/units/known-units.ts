import { REGISTERED } from "#lib/db/registered-units.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { Actor, Line } from "#lib/domain/policy.ts";
import type { NameFrom } from "#lib/domain/unit-names.ts";
import type { KeptEdge } from "./line-tree.ts";
import type { Known, KnownUnit } from "./plan-import.ts";
import { movable, ownedBy, takesUnder } from "./reach.ts";

export type Query = <Row>(statement: Sql) => Promise<Row[]>;

type Row = Omit<KnownUnit, "life" | "names"> & { from: CivilDate; to: CivilDate | null };

/** All that a list of units is compared with: some ten thousand short rows, read in one snapshot. */
export async function knownUnits(query: Query, actor: Actor, line: Line): Promise<Known> {
  const levels = await query<Known["levels"][number]>(
    sql`SELECT key, name_vi AS name, name_en AS "nameEn" FROM unit_level ORDER BY ordinal`,
  );
  const units = await query<Row>(sql`
    SELECT u.id, u.level_key AS "levelKey", u.code, u.in_force_from::text AS "from", u.in_force_to::text AS "to",
           ${movable(actor, line)} AS mine, ${ownedBy(actor)} AS owned, ${takesUnder(actor, line)} AS takes
      FROM ${REGISTERED}`);
  const names = await query<NameFrom & { unitId: string }>(sql`
    SELECT unit_id AS "unitId", in_force_from::text AS "from", name, name_en AS "nameEn"
      FROM unit_name ORDER BY unit_id, in_force_from`);
  const edges = await query<KeptEdge>(sql`
    SELECT id, unit_id AS "unitId", parent_id AS "parentId", in_force_from::text AS "from", in_force_to::text AS "to",
           legal_basis AS basis
      FROM unit_parent WHERE line = ${line}::"Line"`);
  const byUnit = Map.groupBy(names, ({ unitId }) => unitId);
  return {
    levels,
    edges,
    units: units.map(({ from, to, ...unit }) => ({
      ...unit,
      life: { from, to },
      names: byUnit.get(unit.id) ?? [],
    })),
    today: actor.today,
  };
}
