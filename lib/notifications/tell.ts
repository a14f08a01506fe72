import type { Read } from "#lib/db/door.ts";
import { ROLE_HOLDERS } from "#lib/db/role-holders.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { KNOWN_TOPICS, NOTICE_RULES } from "#lib/domain/notices.ts";
import { rolesThatMay } from "#lib/domain/policy.ts";
import { ASSIGNMENT_OWED, REPORT_OWED } from "./owed.ts";

/** Rows of the outbox at once: one may stand for thousands of assignments. */
const ROWS_AT_ONCE = 100;

export type Told = {
  /** Rows of the outbox that were settled; a full batch means that there may be more. */
  events: number;
  full: boolean;
  notices: number;
};

/**
 * Makes notices of what the outbox holds, for whom the rules name, and settles those rows: all in the caller's
 * transaction, so that a worker that dies in between has done nothing. Several may work at once; each takes other rows.
 * What its topic tells nobody of is left alone.
 */
export async function tellOutbox(run: Read): Promise<Told> {
  const taken = await run<{ id: string }>(sql`
    SELECT id FROM outbox WHERE sent_at IS NULL AND topic = ANY(${[...KNOWN_TOPICS]}::text[])
     ORDER BY at, id LIMIT ${ROWS_AT_ONCE}::int FOR UPDATE SKIP LOCKED`);
  if (taken.length === 0) return { events: 0, full: false, notices: 0 };
  const ids = taken.map(({ id }) => id);
  const made = await run<{ made: number }>(sql`
    WITH event AS MATERIALIZED (
      SELECT o.id, o.at, o.topic, o.payload, id_in(o.payload->>'byId') AS by_id
        FROM outbox o WHERE o.id = ANY(${ids}::uuid[])
    ), subject AS MATERIALIZED (${SUBJECTS}
    ), holder AS MATERIALIZED (
      SELECT h.* FROM ${ROLE_HOLDERS} h
    ), told AS (
      SELECT e.id AS outbox_id, h.account_id, e.at, min(s.told_unit::text)::uuid AS unit_id, max(s.kind) AS kind,
             max(s.entity) AS entity, min(s.entity_id::text)::uuid AS entity_id,
             count(DISTINCT s.entity_id)::int AS count, max(s.due_on) AS due_on
        FROM subject s JOIN event e ON e.id = s.outbox_id
        JOIN holder h ON h.unit_id = s.told_unit AND h.role = ANY(s.roles)
         AND (h.task_group_ids IS NULL OR s.task_group_id IS NULL OR s.task_group_id = ANY(h.task_group_ids))
       WHERE (e.by_id IS NULL OR h.account_id <> e.by_id) AND h.account_id <> ALL(s.not_account)
         AND (s.only_account IS NULL OR h.account_id = s.only_account)
       GROUP BY e.id, h.account_id, e.at
    ), made AS (
      INSERT INTO notification (id, account_id, outbox_id, unit_id, kind, entity, entity_id, detail, at)
      SELECT id_at(at), account_id, outbox_id, unit_id, kind, entity, CASE WHEN count = 1 THEN entity_id END,
             jsonb_strip_nulls(jsonb_build_object('count', count, 'dueOn', due_on)), at
        FROM told
      ON CONFLICT (outbox_id, account_id) DO NOTHING RETURNING 1)
    SELECT count(*)::int AS made FROM made`);
  await run(sql`UPDATE outbox SET sent_at = now() WHERE id = ANY(${ids}::uuid[]) RETURNING id`);
  return { events: ids.length, full: ids.length === ROWS_AT_ONCE, notices: made[0]?.made ?? 0 };
}

/** The rules as a relation: `rule (topic, subject, kind, roles, above)`. */
const RULES: Sql = sql`(
  SELECT r->>'topic' AS topic, r->>'subject' AS subject, r->>'kind' AS kind, (r->>'above')::boolean AS above,
         ARRAY(SELECT jsonb_array_elements_text(r->'roles')) AS roles
    FROM jsonb_array_elements(${JSON.stringify(
      NOTICE_RULES.map(({ to, ...rule }) => ({ ...rule, roles: rolesThatMay(to) })),
    )}::jsonb) r)`;

/** Each thing that an event is about, with the unit that hears of it: units without their own things hear nothing. */
const SUBJECTS: Sql = sql`
  SELECT x.outbox_id, x.kind, x.roles, x.entity, x.entity_id, x.task_group_id, x.due_on, x.only_account, x.not_account,
         CASE WHEN x.above THEN p.parent_id ELSE x.unit_id END AS told_unit
    FROM (
      SELECT e.id AS outbox_id, r.kind, r.roles, r.above, 'report' AS entity, b.id AS entity_id, t.task_group_id,
             a.unit_id, NULL::date AS due_on,
             CASE r.subject WHEN 'report-preparer' THEN coalesce(id_in(e.payload->>'preparedById'), b.id) END AS only_account,
             '{}'::uuid[] AS not_account
        FROM event e JOIN ${RULES} r ON r.topic = e.topic AND r.subject IN ('report', 'report-preparer')
        JOIN report b ON b.id = id_in(e.payload->>'reportId')
        JOIN assignment a ON a.id = b.assignment_id JOIN task t ON t.id = a.task_id
      UNION ALL
      SELECT e.id, r.kind, r.roles, r.above, 'assignment', a.id, t.task_group_id, a.unit_id,
             CASE r.kind WHEN 'withdrawn' THEN NULL ELSE a.due_on END, NULL, '{}'
        FROM event e JOIN ${RULES} r ON r.topic = e.topic AND r.subject IN ('assignments', 'updated-assignments')
        CROSS JOIN LATERAL (
          SELECT id_in(i) AS id FROM jsonb_array_elements_text(${listIn(
            sql`e.payload->CASE r.subject WHEN 'assignments' THEN 'assignmentIds' ELSE 'updatedIds' END`,
          )}) i
          UNION SELECT id_in(e.payload->>'assignmentId') WHERE r.subject = 'assignments') i
        JOIN assignment a ON a.id = i.id AND a.state <> 'draft' JOIN task t ON t.id = a.task_id
      UNION ALL
      SELECT e.id, r.kind, r.roles, r.above, 'report', b.id, t.task_group_id, a.unit_id, b.due_on, NULL, '{}'
        FROM event e JOIN ${RULES} r ON r.topic = e.topic AND r.subject = 'reports-due'
        JOIN assignment a ON a.unit_id = id_in(e.payload->>'unitId') JOIN task t ON t.id = a.task_id
        JOIN report b ON b.assignment_id = a.id AND b.due_on::text = e.payload->>'dueOn' AND ${REPORT_OWED}
      UNION ALL
      SELECT e.id, r.kind, r.roles, r.above, 'assignment', a.id, t.task_group_id, a.unit_id, a.due_on, NULL, '{}'
        FROM event e JOIN ${RULES} r ON r.topic = e.topic AND r.subject = 'assignments-due'
        JOIN assignment a ON a.unit_id = id_in(e.payload->>'unitId') AND a.due_on::text = e.payload->>'dueOn'
         AND ${ASSIGNMENT_OWED}
        JOIN task t ON t.id = a.task_id
      UNION ALL
      SELECT e.id, r.kind, r.roles, r.above, 'instruction', i.id, t.task_group_id, id_in(e.payload->>'unitId'),
             CASE WHEN r.kind IN ('instruction-given', 'instruction-asked-again', 'instruction-amended') THEN i.due_on END, NULL, '{}'
        FROM event e JOIN ${RULES} r ON r.topic = e.topic AND r.subject = 'instruction'
        JOIN instruction i ON i.id = id_in(e.payload->>'instructionId')
        LEFT JOIN assignment a ON a.id = i.assignment_id LEFT JOIN task t ON t.id = a.task_id
      UNION ALL
      SELECT e.id, r.kind, r.roles, r.above, 'difficulty', d.id, t.task_group_id, id_in(e.payload->>'unitId'), NULL, NULL, '{}'
        FROM event e JOIN ${RULES} r ON r.topic = e.topic AND r.subject = 'difficulty'
        JOIN difficulty d ON d.id = id_in(e.payload->>'difficultyId')
        JOIN assignment a ON a.id = d.assignment_id JOIN task t ON t.id = a.task_id
      UNION ALL
      SELECT e.id, r.kind, r.roles, r.above, 'unit', u.id, NULL, u.id, NULL, NULL, '{}'
        FROM event e JOIN ${RULES} r ON r.topic = e.topic AND r.subject = 'unit'
        JOIN unit u ON u.id = id_in(e.payload->>'unitId')
      UNION ALL
      SELECT e.id, r.kind, r.roles, r.above, CASE WHEN q.task_id IS NULL THEN 'directive' ELSE 'task' END,
             coalesce(q.task_id, q.directive_id), NULL, h.unit_id, NULL,
             CASE r.subject WHEN 'issue-asker' THEN q.asked_by_id END,
             CASE r.subject WHEN 'issue-asker' THEN '{}'::uuid[] ELSE ARRAY[q.asked_by_id] END
        FROM event e JOIN ${RULES} r ON r.topic = e.topic AND r.subject IN ('issue-request', 'issue-asker')
        JOIN issue_request q ON q.id = id_in(e.payload->>'requestId')
        JOIN ${ROLE_HOLDERS} h ON h.account_id = q.asked_by_id AND h.role = ANY(r.roles)
    ) x
    LEFT JOIN unit_parent p ON x.above AND p.unit_id = x.unit_id AND p.line = 'command'
     AND in_force(p.in_force_from, p.in_force_to) @> civil_day(now())`;

function listIn(value: Sql): Sql {
  return sql`CASE jsonb_typeof(${value}) WHEN 'array' THEN ${value} ELSE '[]'::jsonb END`;
}
