import { readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

export type Owner = { id: string; name: string; nameEn: string | null };
export type About = {
  /** Units that may be told: the one it is about first, then those above and directly below it. */
  owners: Owner[];
  /** The unit that it is about. */
  unitId: string;
};

/**
 * To whom a leader may write beside something of a unit: to the unit itself, to those between it and the leader, and to
 * those directly below it. Null where the leader reaches none of them.
 */
export async function ownersAbout(actor: Actor, unitId: unknown): Promise<About | null> {
  const giving = scopesFor(actor, "instruction:give");
  if (!isId(unitId) || giving.length === 0) return null;
  const owners = await readAsActor(actor, (read) =>
    read<Owner>(sql`
      SELECT u.id, u.name, u.name_en AS "nameEn"
        FROM unit x, unit u
       WHERE x.id = ${unitId}::uuid AND u.has_accounts AND ${unitWithin(giving)}
         AND (u.id = x.id OR u.segment = ANY (string_to_array(x.command_path, '/') || string_to_array(x.local_path, '/'))
              OR EXISTS (SELECT FROM unit_parent p WHERE p.unit_id = u.id AND p.parent_id = x.id AND p.in_force_to IS NULL))
       ORDER BY u.id = x.id DESC, length(coalesce(u.command_path, u.local_path)), u.search_name`),
  );
  return owners.length > 0 ? { owners, unitId } : null;
}
