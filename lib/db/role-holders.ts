import { type Sql, sql } from "./sql.ts";

/**
 * Who holds which role where today, as a relation (account_id, unit_id, line, role, task_group_ids; null: all groups): the own
 * roles, and those of somebody who is away. It says whom a unit's news go to: who stands in hears what the other would.
 */
export const ROLE_HOLDERS: Sql = sql`(
  SELECT h.account_id, m.unit_id, m.line::text AS line, m.role::text AS role,
         (SELECT array_agg(g.task_group_id) FROM membership_task_group g WHERE g.membership_id = m.id) AS task_group_ids
    FROM (SELECT o.id, o.account_id FROM membership o
          UNION ALL
          SELECT dm.membership_id, d.to_account_id
            FROM delegation d JOIN delegation_membership dm ON dm.delegation_id = d.id
            JOIN account f ON f.id = d.from_account_id AND f.disabled_at IS NULL
           WHERE d.withdrawn_at IS NULL AND in_force(d.valid_from, d.valid_to) @> civil_day(now())) h
    JOIN membership m ON m.id = h.id JOIN account a ON a.id = h.account_id
   WHERE a.disabled_at IS NULL AND in_force(m.valid_from, m.valid_to) @> civil_day(now()))`;
