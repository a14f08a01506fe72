import { readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { SignOffRule } from "#lib/domain/sign-off.ts";
import { searchKey } from "#lib/domain/text.ts";
import type { Named } from "#lib/i18n/named.ts";

type Said = { by: string; byEn: string | null };

/** How an office works. */
export type OfficePage = {
  unit: Named & { id: string };
  /** Who could sign today. */
  heads: number;
  /** What was ever said about it, the newest first. */
  rules: (SignOffRule & Said & { validFrom: CivilDate })[];
  /** Its own templates, the newest first; `name` is null where it went back. */
  templates: (Said & { number: number; name: string | null; setAt: string })[];
};

/** Null when it is missing or the actor does not manage it. */
export async function officePage(actor: Actor, id: string): Promise<OfficePage | null> {
  if (!isId(id)) return null;
  const [row] = await readAsActor(actor, (read) =>
    read<{ office: OfficePage }>(sql`
    SELECT json_build_object('unit', json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en),
      'heads', (SELECT count(*) FROM membership m JOIN account c ON c.id = m.account_id
                 WHERE m.unit_id = u.id AND m.role = 'head' AND c.disabled_at IS NULL
                   AND in_force(m.valid_from, m.valid_to) @> civil_day(now())),
      'rules', (SELECT coalesce(json_agg(json_build_object('validFrom', s.valid_from, 'required', s.required, 'setAt', s.set_at,
                  'by', c.title, 'byEn', c.title_en) ORDER BY s.set_at DESC), '[]')
                  FROM sign_off_rule s JOIN account c ON c.id = s.set_by_id WHERE s.unit_id = u.id),
      'templates', (SELECT coalesce(json_agg(json_build_object('number', w.number, 'name', w.name, 'setAt', w.set_at,
                  'by', c.title, 'byEn', c.title_en) ORDER BY w.number DESC), '[]')
                  FROM word_template w JOIN account c ON c.id = w.set_by_id WHERE w.unit_id = u.id)) AS office
      FROM unit u
     WHERE u.id = ${id}::uuid AND u.has_accounts AND ${unitWithin(scopesFor(actor, "office:manage"))}`),
  );
  return row?.office ?? null;
}

const MOST_OFFICES = 50;

/** `above`: on the command line, below its top. */
type Office = Named & { id: string; above: Named | null };

/** Offices that the actor manages, by a part of their name: the highest levels first, and whether there are more. */
export async function officesNamed(
  actor: Actor,
  asked: string,
): Promise<{ offices: Office[]; more: boolean }> {
  const key = searchKey(asked).replace(/[\\%_]/g, "");
  const found = await readAsActor(actor, (read) =>
    read<Office>(sql`
    SELECT u.id, u.name, u.name_en AS "nameEn",
           (SELECT json_build_object('name', a.name, 'nameEn', a.name_en) FROM unit a
             WHERE a.command_path = left(u.command_path, -length(u.segment) - 1)
               AND a.command_path <> a.segment || '/') AS above
      FROM unit u JOIN unit_level l ON l.key = u.level_key
     WHERE u.has_accounts AND ${unitWithin(scopesFor(actor, "office:manage"))}
       AND u.search_name LIKE ${`%${key}%`}
     ORDER BY l.ordinal, u.search_name, u.id LIMIT ${MOST_OFFICES + 1}::int`),
  );
  return { offices: found.slice(0, MOST_OFFICES), more: found.length > MOST_OFFICES };
}
