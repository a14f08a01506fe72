import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { Actor, Membership, StandIn } from "#lib/domain/policy.ts";
import { readAsNobody } from "./door.ts";
import { hashOfSecret } from "./secret-hash.ts";
import { sql } from "./sql.ts";

type Row = {
  accountId: string;
  title: string;
  titleEn: string | null;
  today: CivilDate;
  delegationId: string | null;
  /** The own ones, and those that others handed over for a time. */
  memberships: (Membership & { delegationId: string | null })[] | null;
  standsInFor: StandIn[] | null;
};

/**
 * Who holds this session, with what is in force today: one round trip, nothing remembered between
 * requests, so that signing out, disabling an account, changing a role or withdrawing a delegation works on the very
 * next one. A delegation gives the roles that the one who is away has today, and none when that account is disabled.
 * Null: no such session, ended, expired, or the account is disabled.
 */
export async function readActor(sessionId: string): Promise<Actor | null> {
  const [row] = await readAsNobody<Row>(sql`
    SELECT a.id AS "accountId", a.title, a.title_en AS "titleEn", d.today, s.delegation_id AS "delegationId",
           (SELECT json_agg(json_build_object(
                     'role', m.role, 'line', m.line, 'unitId', u.id, 'unitName', u.name, 'unitNameEn', u.name_en, 'levelKey', u.level_key,
                     'path', CASE m.line WHEN 'command' THEN u.command_path ELSE u.local_path END,
                     'taskGroupIds', (SELECT json_agg(g.task_group_id) FROM membership_task_group g
                                       WHERE g.membership_id = m.id),
                     'delegationId', h.delegation_id)
                   ORDER BY m.role, m.line, u.name)
              FROM (SELECT o.id, NULL::uuid AS delegation_id FROM membership o WHERE o.account_id = a.id
                    UNION ALL
                    SELECT dm.membership_id, dm.delegation_id
                      FROM delegation g
                      JOIN account f ON f.id = g.from_account_id AND f.disabled_at IS NULL
                      JOIN delegation_membership dm ON dm.delegation_id = g.id
                     WHERE g.id = s.delegation_id AND g.to_account_id = a.id AND g.withdrawn_at IS NULL
                       AND in_force(g.valid_from, g.valid_to) @> d.today) h
              JOIN membership m ON m.id = h.id JOIN unit u ON u.id = m.unit_id
             WHERE in_force(m.valid_from, m.valid_to) @> d.today
               AND CASE m.line WHEN 'command' THEN u.command_path ELSE u.local_path END IS NOT NULL) AS memberships,
           (SELECT json_agg(json_build_object('delegationId', g.id, 'accountId', f.id, 'title', f.title, 'titleEn', f.title_en,
                     'lastDay', g.valid_to - 1) ORDER BY f.title, g.id)
              FROM delegation g JOIN account f ON f.id = g.from_account_id AND f.disabled_at IS NULL
             WHERE g.to_account_id = a.id AND g.withdrawn_at IS NULL AND in_force(g.valid_from, g.valid_to) @> d.today) AS "standsInFor"
      FROM session s
      JOIN account a ON a.id = s.account_id
     CROSS JOIN (SELECT civil_day(now()) AS today) d
     WHERE s.id_hash = ${hashOfSecret(sessionId)} AND s.ended_at IS NULL AND s.expires_at > now() AND a.disabled_at IS NULL`);
  if (!row) return null;
  const { delegationId: chosen, memberships, standsInFor, ...who } = row;
  const actingFor = standsInFor?.find(({ delegationId }) => delegationId === chosen);
  const capacity = actingFor?.delegationId ?? null;
  return {
    ...who,
    // One capacity at a time: so every deed is either the own or the other's, and says which.
    memberships: (memberships ?? []).flatMap(({ delegationId, ...membership }) =>
      delegationId === capacity ? [membership] : [],
    ),
    ...(standsInFor && { standsInFor }),
    ...(actingFor && { actingFor }),
  };
}
