import { unitWithin } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { Coded } from "./match-areas.ts";

export type Query = <Row>(statement: Sql) => Promise<Row[]>;

export type MappedUnit = { id: string; name: string; nameEn: string | null; shortName: string };

/** A unit whose map the actor may make; null when it is missing or out of reach. */
export async function mappedUnit(
  query: Query,
  actor: Actor,
  id: unknown,
): Promise<MappedUnit | null> {
  const scopes = scopesFor(actor, "unit:manage");
  if (typeof id !== "string" || !isId(id) || scopes.length === 0) return null;
  const [unit] = await query<MappedUnit>(sql`
    SELECT u.id, u.name, u.name_en AS "nameEn", u.short_name AS "shortName"
      FROM unit u WHERE u.id = ${id}::uuid AND ${unitWithin(scopes)}`);
  return unit ?? null;
}

export type UnitBelow = Coded & {
  name: string;
  nameEn: string | null;
  /** It is of a territory, rather than a department, which lies nowhere. */
  lies: boolean;
};

/** The units right below, of which a map is made: on the command line, and those that stand on the local line alone. */
export async function unitsBelow(query: Query, unitId: string): Promise<UnitBelow[]> {
  return query<UnitBelow>(sql`
    SELECT DISTINCT ON (u.level_key, u.code) u.id, u.short_name AS name, u.name_en AS "nameEn",
           array_remove(ARRAY[u.code, t.code], NULL) AS codes, t.id IS NOT NULL AS lies
      FROM unit_parent p JOIN unit u ON u.id = p.unit_id LEFT JOIN territory t ON t.id = u.territory_id
     WHERE p.parent_id = ${unitId}::uuid AND (p.in_force_to IS NULL OR p.in_force_to > civil_day(now()))
       AND p.in_force_from <= civil_day(now())
       AND (p.line = 'command' OR NOT EXISTS (
         SELECT FROM unit_parent c WHERE c.parent_id = p.parent_id AND c.line = 'command'
            AND (c.in_force_to IS NULL OR c.in_force_to > civil_day(now()))))
     ORDER BY u.level_key, u.code, u.in_force_from DESC`);
}

export type SetInHand = {
  id: string;
  unitId: string;
  state: "draft" | "in_force" | "withdrawn";
  version: number;
};

/** A set of boundaries of a unit whose map the actor may make, held until the transaction ends. */
export async function setInHand(
  query: Query,
  actor: Actor,
  id: unknown,
): Promise<SetInHand | null> {
  const scopes = scopesFor(actor, "unit:manage");
  if (typeof id !== "string" || !isId(id) || scopes.length === 0) return null;
  const [set] = await query<SetInHand>(sql`
    SELECT s.id, s.unit_id AS "unitId", s.state::text AS state, s.version
      FROM boundary_set s JOIN unit u ON u.id = s.unit_id
     WHERE s.id = ${id}::uuid AND ${unitWithin(scopes)} FOR UPDATE OF u, s`);
  return set ?? null;
}
