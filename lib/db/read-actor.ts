import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { Actor, Membership } from "#lib/domain/policy.ts";
import { readAsNobody } from "./door.ts";
import { hashOfSecret } from "./secret-hash.ts";
import { sql } from "./sql.ts";

type Row = {
  accountId: string;
  title: string;
  titleEn: string | null;
  today: CivilDate;
  memberships: Membership[] | null;
};

/**
 * Who holds this session, with what is in force today: one round trip, nothing remembered between
 * requests, so that signing out, disabling an account or changing a role works on the very next one.
 * Null: no such session, ended, expired, or the account is disabled.
 */
export async function readActor(sessionId: string): Promise<Actor | null> {
  const [row] = await readAsNobody<Row>(sql`
    SELECT a.id AS "accountId", a.title, a.title_en AS "titleEn", d.today,
           (SELECT json_agg(json_build_object(
                     'role', m.role, 'line', m.line, 'unitId', u.id, 'unitName', u.name, 'unitNameEn', u.name_en, 'levelKey', u.level_key,
                     'path', CASE m.line WHEN 'command' THEN u.command_path ELSE u.local_path END,
                     'taskGroupIds', (SELECT json_agg(g.task_group_id) FROM membership_task_group g
                                       WHERE g.membership_id = m.id))
                   ORDER BY m.role, m.line, u.name)
              FROM membership m JOIN unit u ON u.id = m.unit_id
             WHERE m.account_id = a.id AND in_force(m.valid_from, m.valid_to) @> d.today
               AND CASE m.line WHEN 'command' THEN u.command_path ELSE u.local_path END IS NOT NULL) AS memberships
      FROM session s
      JOIN account a ON a.id = s.account_id
     CROSS JOIN (SELECT civil_day(now()) AS today) d
     WHERE s.id_hash = ${hashOfSecret(sessionId)} AND s.ended_at IS NULL AND s.expires_at > now() AND a.disabled_at IS NULL`);
  return row ? { ...row, memberships: row.memberships ?? [] } : null;
}
