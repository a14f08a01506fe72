import { readAsActor } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { readable } from "./reach.ts";

export type RegisterRow = {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  level: string;
  levelEn: string;
  command: string | null;
  commandEn: string | null;
  local: string | null;
  localEn: string | null;
  from: CivilDate;
  to: CivilDate | null;
  hasAccounts: boolean;
  basis: string | null;
};

/** The register as a list, in the order of ids; null for who sees no unit. Closed and future units where all are asked for. */
export async function registerList(
  actor: Actor,
  { all, after }: { all: boolean; after?: string },
  most: number,
): Promise<{ rows: RegisterRow[]; next: string | null } | null> {
  if (!mayAnywhere(actor, "dashboard:read")) return null;
  const { today } = actor;
  const shown = all
    ? sql`true`
    : sql`u.in_force_from <= ${today}::date AND (u.in_force_to IS NULL OR u.in_force_to > ${today}::date)`;
  const rows = await readAsActor(actor, (read) =>
    read<RegisterRow>(sql`
      SELECT u.id, u.code, u.name, u.name_en AS "nameEn", l.name_vi AS level, l.name_en AS "levelEn", c.name AS command,
             c.name_en AS "commandEn", o.name AS local, o.name_en AS "localEn", u.in_force_from::text AS "from",
             u.in_force_to::text AS "to", u.has_accounts AS "hasAccounts", u.opening_basis AS basis
        FROM ${REGISTERED} JOIN unit_level l ON l.key = u.level_key
        LEFT JOIN unit c ON c.filed_command_path = left(u.command_path, -length(u.segment) - 1)
        LEFT JOIN unit o ON o.filed_local_path = left(u.local_path, -length(u.segment) - 1)
       WHERE ${readable(actor)} AND ${shown} AND ${isId(after) ? sql`u.id > ${after}::uuid` : sql`true`}
       ORDER BY u.id LIMIT ${most}::int`),
  );
  return { rows, next: rows.length === most ? (rows.at(-1)?.id ?? null) : null };
}
