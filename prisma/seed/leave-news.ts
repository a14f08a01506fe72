import type pg from "pg";
import { tellOutbox } from "#lib/notifications/tell.ts";
import { runOn } from "./run-on.ts";

/** How far back people have been told. */
const TOLD_DAYS = 35;
/** What each has not read yet: the newest. */
const UNREAD = 3;
/** Of one kind for one unit: a month's approvals come by the dozen. */
const MOST_OF_A_KIND = 5;

/**
 * What the last weeks' history would have left in the outbox for the units of those who can sign in, told as the worker
 * tells it. Done again it adds only what is new.
 */
export async function leaveNews(client: pg.Client): Promise<void> {
  await client.query(
    `WITH own AS MATERIALIZED (
       SELECT DISTINCT m.unit_id FROM membership m JOIN account a ON a.id = m.account_id WHERE a.password_hash IS NOT NULL
     ), news AS (
       SELECT w.id, w.decided_at AS at, 'report.' || w.decision AS topic, a.unit_id,
              jsonb_build_object('reportId', r.id, 'versionId', w.version_id, 'assignmentId', a.id, 'unitId', a.unit_id) AS payload
         FROM own JOIN assignment a ON a.unit_id = own.unit_id JOIN report r ON r.assignment_id = a.id
         JOIN report_version v ON v.report_id = r.id JOIN review w ON w.version_id = v.id AND w.decision <> 'opinion'
       UNION ALL
       SELECT g.id, g.at, 'report.urged', a.unit_id, jsonb_build_object('reportId', r.id, 'unitId', a.unit_id)
         FROM own JOIN assignment a ON a.unit_id = own.unit_id JOIN report r ON r.assignment_id = a.id JOIN urge g ON g.report_id = r.id
       UNION ALL
       SELECT i.id, i.given_at, 'instruction.given', i.owner_unit_id,
              jsonb_build_object('instructionId', i.id, 'unitId', i.owner_unit_id)
         FROM own JOIN instruction i ON i.owner_unit_id = own.unit_id
       UNION ALL
       SELECT s.id, s.at, 'instruction.answered', i.from_unit_id,
              jsonb_build_object('instructionId', i.id, 'unitId', i.from_unit_id)
         FROM own JOIN instruction i ON i.from_unit_id = own.unit_id
         JOIN instruction_step s ON s.instruction_id = i.id AND s.kind = 'answered'
       UNION ALL
       SELECT d.id, d.answered_at, 'difficulty.answered', d.unit_id,
              jsonb_build_object('difficultyId', d.id, 'assignmentId', d.assignment_id, 'unitId', d.unit_id)
         FROM own JOIN difficulty d ON d.unit_id = own.unit_id AND d.answered_at IS NOT NULL
       UNION ALL
       SELECT x.id, x.decided_on + time '10:00' AT TIME ZONE 'Asia/Ho_Chi_Minh', 'extension.' || x.state, a.unit_id,
              jsonb_build_object('extensionId', x.id, 'assignmentId', a.id)
         FROM own JOIN assignment a ON a.unit_id = own.unit_id
         JOIN extension_request x ON x.assignment_id = a.id AND x.state IN ('granted', 'declined')
       UNION ALL
       SELECT x.id, x.asked_on + time '10:00' AT TIME ZONE 'Asia/Ho_Chi_Minh', 'extension.asked', p.parent_id,
              jsonb_build_object('extensionId', x.id, 'assignmentId', a.id)
         FROM extension_request x JOIN assignment a ON a.id = x.assignment_id
         JOIN unit_parent p ON p.unit_id = a.unit_id AND p.line = 'command' AND p.in_force_to IS NULL
         JOIN own ON own.unit_id = p.parent_id
        WHERE x.state = 'asked'
     )
     INSERT INTO outbox (id, at, topic, payload)
     SELECT md5('demo/' || topic || '/' || id)::uuid, at, topic, payload
       FROM (SELECT n.*, row_number() OVER (PARTITION BY unit_id, topic ORDER BY at DESC, id) AS newest
               FROM news n WHERE at BETWEEN now() - make_interval(days => $1) AND now()) n
      WHERE newest <= $2
     ON CONFLICT (id) DO NOTHING`,
    [TOLD_DAYS, MOST_OF_A_KIND],
  );
  while ((await tellOutbox(runOn(client))).full);
}

/** All but the newest of what people were told has been read. */
export async function readOlderNews(client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE notification n SET read_at = least(now(), n.at + interval '3 hours')
       FROM (SELECT id, row_number() OVER (PARTITION BY account_id ORDER BY id DESC) AS newest FROM notification) o
      WHERE o.id = n.id AND o.newest > $1 AND n.read_at IS NULL`,
    [UNREAD],
  );
}
