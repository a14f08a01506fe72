import type pg from "pg";

/** Triggers that count and check row by row what the demo writes complete: off while it is written. */
export const COUNTING_TABLES = ["assignment", "report", "report_version", "funding_line", "review"];

type Saved = { table: string; name: string; definition: string };

/**
 * Writes in bulk within the transaction at hand: without the foreign keys and secondary indexes of the tables, which
 * are put back (and so checked over all rows at once) afterwards. Should the process die, PostgreSQL rolls all of it back.
 */
export async function inBulk<T>(
  client: pg.Client,
  tables: readonly string[],
  say: (words: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const keys = await foreignKeys(client, tables);
  const indexes = await secondaryIndexes(client, tables);
  for (const table of COUNTING_TABLES)
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${client.escapeIdentifier(name)}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);

  const result = await work();

  say("indexes");
  await client.query("SET LOCAL maintenance_work_mem = '256MB'");
  for (const { definition } of indexes) await client.query(definition);
  say("foreign keys");
  for (const { table, name, definition } of keys) {
    await client.query(
      `ALTER TABLE ${table} ADD CONSTRAINT ${client.escapeIdentifier(name)} ${definition}`,
    );
  }
  for (const table of COUNTING_TABLES)
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  return result;
}

async function foreignKeys(client: pg.Client, tables: readonly string[]): Promise<Saved[]> {
  const { rows } = await client.query<Saved>(
    `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[])`,
    [tables],
  );
  return rows;
}

async function secondaryIndexes(client: pg.Client, tables: readonly string[]): Promise<Saved[]> {
  const { rows } = await client.query<Saved>(
    `SELECT i.indrelid::regclass::text AS "table", c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`,
    [tables],
  );
  return rows;
}
