import pg from "pg";

/** Asks the demo's own database: which units owe what goes by the day on which it was loaded. */
export async function ask<Row extends object>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * The addresses of officers of communes (the accounts that no other journey signs in to) that owe figures of a closed
 * period, and something else besides.
 */
export async function officersWhoOwe(count: number): Promise<string[]> {
  const rows = await ask<{ email: string }>(
    `SELECT c.email_key AS email
       FROM account c JOIN membership m ON m.account_id = c.id AND m.role = 'officer'
       JOIN assignment a ON a.unit_id = m.unit_id AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'done')
       JOIN task t ON t.id = a.task_id
       JOIN report r ON r.assignment_id = a.id AND r.state = 'expected'
       JOIN period p ON p.id = r.period_id AND p.ends_on < civil_day(now())
      WHERE c.email_key ~ '^x[0-9]'
      GROUP BY c.id
     HAVING count(*) > 1 AND count(*) FILTER (WHERE t.kind = 'document') > 0 AND count(*) FILTER (WHERE t.kind = 'indicator'
        AND (SELECT count(*) FROM task_indicator ti JOIN indicator i ON i.id = ti.indicator_id
              WHERE ti.task_id = t.id AND i.kind = 'ratio') = 1
        AND (SELECT count(*) FROM task_indicator ti WHERE ti.task_id = t.id) = 1) > 0
      ORDER BY c.email_key LIMIT $1`,
    [count],
  );
  const emails = rows.map(({ email }) => email);
  // Accounts of the bulk cannot sign in: these can from now on, with the password of the others.
  await ask(
    `UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE email_key LIKE 'dailoc@%')
      WHERE email_key = ANY($1)`,
    [emails],
  );
  return emails;
}

/** As `officersWhoOwe`: one who owes the stage of a works and a document, each of a closed period. */
export async function officerWithStages(): Promise<string> {
  const [row] = await ask<{ email: string }>(
    `UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE email_key LIKE 'dailoc@%')
      WHERE id = (
       SELECT c.id FROM account c JOIN membership m ON m.account_id = c.id AND m.role = 'officer'
         JOIN assignment a ON a.unit_id = m.unit_id AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'done')
         JOIN task t ON t.id = a.task_id
         JOIN report r ON r.assignment_id = a.id AND r.state = 'expected'
         JOIN period p ON p.id = r.period_id AND p.ends_on < civil_day(now())
        WHERE c.email_key ~ '^x[0-9]'
        GROUP BY c.id
       HAVING count(*) FILTER (WHERE t.kind = 'document') > 0 AND count(*) FILTER (WHERE t.kind = 'works'
          AND (SELECT count(*) FROM assignment_works aw WHERE aw.assignment_id = a.id) = 1) > 0
        ORDER BY c.email_key DESC LIMIT 1)
     RETURNING email_key AS email`,
  );
  if (!row) throw new Error("nobody owes a stage and a document");
  return row.email;
}

/** Lets the sessions of an account run out, as time does. */
export async function runOut(email: string): Promise<void> {
  await ask(
    `UPDATE session s SET created_at = now() - interval '13 hours', expires_at = now() - interval '1 hour'
       FROM account a WHERE a.id = s.account_id AND a.email_key = $1 AND s.ended_at IS NULL`,
    [email],
  );
}

/** A report that waits for this reviewer, of a unit directly below. */
export async function versionThatWaits(email: string): Promise<string> {
  const [row] = await ask<{ id: string }>(
    `SELECT v.id
       FROM account c JOIN membership m ON m.account_id = c.id AND m.role = 'reviewer' AND m.line = 'command'
       JOIN unit above ON above.id = m.unit_id
       JOIN unit u ON u.command_path ~ ('^' || above.command_path || '[a-z0-9]+/$')
       JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id AND t.decision_rule = 'command'
       JOIN report r ON r.assignment_id = a.id AND r.state = 'submitted'
       JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
      WHERE c.email_key = $1
        AND (NOT EXISTS (SELECT FROM membership_task_group g WHERE g.membership_id = m.id)
          OR t.task_group_id IN (SELECT task_group_id FROM membership_task_group g WHERE g.membership_id = m.id))
      ORDER BY v.submitted_at LIMIT 1`,
    [email],
  );
  if (!row) throw new Error(`nothing waits for ${email}`);
  return row.id;
}

/** Lets a reviewer urge the late units again, as on the next day. */
export async function forgetUrges(email: string): Promise<void> {
  await ask("DELETE FROM urge g USING account c WHERE c.id = g.account_id AND c.email_key = $1", [
    email,
  ]);
}

/** Takes away the boundaries that somebody imported, so that their units have no map of their own. */
export async function forgetBoundaries(email: string): Promise<void> {
  await ask(
    `DELETE FROM boundary_set s USING account c WHERE c.id = s.imported_by_id AND c.email_key = $1`,
    [email],
  );
}

/** The pile of a reviewer's units directly below in which fewest reports wait. */
export async function smallestPile(email: string): Promise<{ taskId: string; periodId: string }> {
  const [row] = await ask<{ taskId: string; periodId: string }>(
    `SELECT t.id AS "taskId", r.period_id AS "periodId"
       FROM account c JOIN membership m ON m.account_id = c.id AND m.role = 'reviewer' AND m.line = 'command'
       JOIN unit above ON above.id = m.unit_id
       JOIN unit u ON u.command_path ~ ('^' || above.command_path || '[a-z0-9]+/$')
       JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id AND t.decision_rule = 'command'
       JOIN report r ON r.assignment_id = a.id AND r.state = 'submitted'
      WHERE c.email_key = $1
        AND (NOT EXISTS (SELECT FROM membership_task_group g WHERE g.membership_id = m.id)
          OR t.task_group_id IN (SELECT task_group_id FROM membership_task_group g WHERE g.membership_id = m.id))
      GROUP BY 1, 2 ORDER BY count(*), 1, 2 LIMIT 1`,
    [email],
  );
  if (!row) throw new Error(`nothing waits for ${email}`);
  return row;
}

/** The address of an officer of the unit whose version it is, who can sign in from now on. */
export async function officerBehind(versionId: string): Promise<string> {
  const [row] = await ask<{ email: string }>(
    `UPDATE account c SET password_hash = (SELECT password_hash FROM account WHERE email_key LIKE 'dailoc@%')
       FROM report_version v JOIN report r ON r.id = v.report_id JOIN assignment a ON a.id = r.assignment_id
       JOIN membership m ON m.unit_id = a.unit_id AND m.role = 'officer'
      WHERE v.id = $1 AND c.id = m.account_id RETURNING c.email`,
    [versionId],
  );
  if (!row) throw new Error(`nobody reports for ${versionId}`);
  return row.email;
}
