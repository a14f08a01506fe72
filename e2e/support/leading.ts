import { randomUUID } from "node:crypto";
import pg from "pg";

/** Speaks to the demo's own database: what passes in days for others has to pass at once here. */
async function ask<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

export type NewLeader = { email: string; accountId: string; unitId: string };

/** A leader of a province whom no other journey knows, with the password of the demo. */
export async function newLeaderOf(provinceCode: string): Promise<NewLeader> {
  const accountId = randomUUID();
  const email = `leader-${accountId.slice(0, 8)}@demo.tiendo.example`;
  await ask(
    `INSERT INTO account (id, email, email_key, title, title_en, password_hash)
     SELECT $1, $2, $2, 'Lãnh đạo', 'Leader', password_hash FROM account WHERE email_key LIKE 'dailoc@%'`,
    [accountId, email],
  );
  const [at] = await ask<{ unitId: string }>(
    `INSERT INTO membership (id, account_id, unit_id, role, line, valid_from)
     SELECT $2, $1, id, 'leader', 'command', '2026-01-01' FROM unit WHERE level_key = 'province' AND code = $3
     RETURNING unit_id AS "unitId"`,
    [accountId, randomUUID(), provinceCode],
  );
  if (!at) throw new Error(`no province ${provinceCode}`);
  return { email, accountId, unitId: at.unitId };
}

/** As if the leader had looked three days ago. */
export async function lookedDaysAgo({ accountId }: NewLeader, days: number): Promise<void> {
  await ask(
    `UPDATE last_look SET seen_at = now() - make_interval(days => $2), before_at = NULL WHERE account_id = $1`,
    [accountId, days],
  );
}

/** The deadline of a task of a commune of that province passed yesterday, and nobody has done it. */
export async function deadlinePassed({ unitId }: NewLeader): Promise<void> {
  await ask(
    `UPDATE assignment SET due_on = civil_day(now()) - 1, first_due_on = civil_day(now()) - 1 WHERE id = (
       SELECT a.id FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN unit p ON p.id = $1
        WHERE u.command_path LIKE p.command_path || '_%' AND a.state = 'in_progress' AND a.due_on > civil_day(now())
          AND a.start_on < civil_day(now()) - 10
        ORDER BY a.id LIMIT 1)`,
    [unitId],
  );
}

/** The leader leads another province from now on. */
export async function movedTo({ accountId }: NewLeader, provinceCode: string): Promise<void> {
  await ask(
    `UPDATE membership SET unit_id = (SELECT id FROM unit WHERE level_key = 'province' AND code = $2)
      WHERE account_id = $1`,
    [accountId, provinceCode],
  );
}
