import { readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { ownPath } from "#lib/domain/own-path.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { type NamedBeside, namesBeside } from "./beside.ts";

export type Owner = { id: string; name: string; nameEn: string | null };
export type About = {
  /** Units that may be told: the one it is about first, then those above and directly below it. */
  owners: Owner[];
  /** The unit that it is about. */
  unitId: string;
  /** It is the leader's own: to whom they write they have yet to choose. */
  isOwn: boolean;
  /** What it is written beside; null where it is beside nothing that the leader sees. */
  beside: { path: string; named: NamedBeside } | null;
};

/**
 * To whom a leader may write beside something of a unit: to the unit itself, to those between it and the leader, and to
 * those directly below it. Where nothing is named it is the leader's own unit. Null where the leader reaches none of them.
 */
export async function ownersAbout(
  actor: Actor,
  { unit: named, about }: { unit?: unknown; about?: unknown },
): Promise<About | null> {
  const giving = scopesFor(actor, "instruction:give");
  const unitId = named ?? giving[0]?.unitId;
  if (!isId(unitId) || giving.length === 0) return null;
  const path = ownPath(about);
  const [owners, besides] = await readAsActor(actor, async (read) => [
    await read<Owner>(sql`
      SELECT u.id, u.name, u.name_en AS "nameEn"
        FROM unit x, unit u
       WHERE x.id = ${unitId}::uuid AND u.has_accounts AND ${unitWithin(giving)}
         AND (u.id = x.id OR u.segment = ANY (string_to_array(x.command_path, '/') || string_to_array(x.local_path, '/'))
              OR EXISTS (SELECT FROM unit_parent p WHERE p.unit_id = u.id AND p.parent_id = x.id AND p.in_force_to IS NULL))
       ORDER BY u.id = x.id DESC, length(regexp_replace(coalesce(u.command_path, u.local_path), '[^/]', '', 'g')), u.search_name`),
    await namesBeside(read, actor, [path]),
  ]);
  if (owners.length === 0) return null;
  const beside = besides.get(path);
  return {
    owners,
    unitId,
    isOwn: giving.some((scope) => scope.unitId === unitId),
    beside: beside?.inReach ? { path, named: beside } : null,
  };
}
