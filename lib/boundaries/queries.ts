import { type Read, readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { pathsFile } from "#lib/domain/shapes/svg-path.ts";
import { type MappedUnit, mappedUnit, type UnitBelow, unitsBelow } from "./set-in-hand.ts";

export type SetShown = {
  id: string;
  state: "draft" | "in_force" | "withdrawn";
  fileName: string;
  source: string;
  licence: string;
  width: number;
  height: number;
  unmatched: { code: string; name: string }[];
  /** ISO instant. */
  importedAt: string;
  importedBy: string;
  importedByEn: string | null;
  /** The units that it draws. */
  drawn: { unitId: string; apart: boolean; main: boolean }[];
  /** Units right below that it has nothing of. */
  left: UnitBelow[];
};

export type BoundariesPage = { unit: MappedUnit; below: number; sets: SetShown[] };

/** The maps of a unit, in force first, drafts and withdrawn ones behind. Null: no such unit, or out of reach. */
export async function boundariesPage(actor: Actor, unitId: string): Promise<BoundariesPage | null> {
  return readAsActor(actor, async (read) => {
    const unit = await mappedUnit(read, actor, unitId);
    if (!unit) return null;
    const all = await unitsBelow(read, unit.id);
    const lying = all.filter(({ lies }) => lies);
    // Where no unit is said to be of a territory, any of them may be drawn.
    const below = lying.length > 0 ? lying : all;
    const sets = await setsOf(read, unit.id);
    return {
      unit,
      below: below.length,
      sets: sets.map((set) => {
        const drawn = new Set(set.drawn.map((one) => one.unitId));
        return { ...set, left: below.filter(({ id }) => !drawn.has(id)) };
      }),
    };
  });
}

const MOST_SETS = 10;

function setsOf(read: Read, unitId: string): Promise<Omit<SetShown, "left">[]> {
  return read<Omit<SetShown, "left">>(sql`
    SELECT s.id, s.state::text AS state, s.file_name AS "fileName", s.source, s.licence, s.width, s.height, s.unmatched,
           to_json(s.imported_at)#>>'{}' AS "importedAt", a.title AS "importedBy", a.title_en AS "importedByEn",
           (SELECT coalesce(json_agg(json_build_object('unitId', b.unit_id, 'apart', b.inset IS NOT NULL,
                                                       'main', b.path <> '') ORDER BY u.code), '[]')
              FROM boundary b JOIN unit u ON u.id = b.unit_id WHERE b.set_id = s.id) AS drawn
      FROM boundary_set s JOIN account a ON a.id = s.imported_by_id
     WHERE s.unit_id = ${unitId}::uuid
     ORDER BY s.state = 'draft' DESC, s.state = 'in_force' DESC, s.imported_at DESC LIMIT ${MOST_SETS}::int`);
}

/** The file of a set's paths, as far as the actor sees any of its units; a draft, for who may make the map. */
export async function boundariesFile(actor: Actor, setId: string): Promise<string | null> {
  if (!isId(setId)) return null;
  const [reads, manages] = [scopesFor(actor, "dashboard:read"), scopesFor(actor, "unit:manage")];
  return readAsActor(actor, async (read) => {
    const rows = await read<{ unitId: string; path: string; inset: string | null }>(sql`
      SELECT b.unit_id AS "unitId", b.path, b.inset
        FROM boundary b JOIN boundary_set s ON s.id = b.set_id
       WHERE s.id = ${setId}::uuid
         AND (s.state <> 'draft' AND EXISTS (SELECT FROM boundary o JOIN unit u ON u.id = o.unit_id
                                              WHERE o.set_id = s.id AND ${unitWithin(reads)})
           OR EXISTS (SELECT FROM unit u WHERE u.id = s.unit_id AND ${unitWithin(manages)}))
       ORDER BY b.unit_id`);
    if (rows.length === 0) return null;
    return pathsFile(
      rows.flatMap(({ unitId, path, inset }) => [
        ...(path ? [{ id: `s${unitId}`, path }] : []),
        ...(inset ? [{ id: `i${unitId}`, path: inset }] : []),
      ]),
    );
  });
}
