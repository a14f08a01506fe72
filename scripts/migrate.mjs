// node scripts/migrate.mjs: brings the database of DATABASE_URL to the newest migration.
//
// Does what `prisma migrate deploy` does, without the engine that Prisma's command line would download:
// the same order, the same lock, the same table, so that both agree about one database.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inProject } from "./steps/project.mjs";
import { Refusal, words } from "./steps/refusal.mjs";

const PRISMAS_LOCK = 72_707_369;
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Applies what is missing, each migration in a transaction of its own; answers their names. */
export async function migrate(ownerUrl, { folder = inProject("prisma/migrations"), onApply } = {}) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMAS_LOCK]);
    const migrations = migrationsIn(folder);
    const missing = await missingOf(migrations, client);
    for (const migration of missing) {
      onApply?.(migration.name);
      await apply(migration, client);
    }
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function migrationsIn(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function missingOf(migrations, client) {
  await client.query("SET client_min_messages = warning");
  await client.query(TABLE);
  const { rows } = await client.query(
    "SELECT * FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
  );
  const ours = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const name = row.migration_name;
    if (!ours.has(name)) {
      throw new Refusal(`The database is newer than this code: it has the migration ${name}.`);
    }
    if (!row.finished_at) {
      throw new Refusal(
        `The migration ${name} failed earlier: see _prisma_migrations, then resolve it.`,
      );
    }
    if (row.checksum !== ours.get(name).checksum) {
      throw new Refusal(`The migration ${name} was changed after it was applied to this database.`);
    }
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/** The migration and its record together: killed in the middle, it never happened. */
async function apply({ name, sql, checksum }, client) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    const where = error.position ? ` (line ${lineAt(sql, Number(error.position))})` : "";
    throw new Refusal(`The migration ${name}${where} failed: ${error.message}`);
  }
}

const lineAt = (text, position) => text.slice(0, position).split("\n").length;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    if (!process.env.DATABASE_URL) throw new Refusal("DATABASE_URL must name the database.");
    const applied = await migrate(process.env.DATABASE_URL);
    console.log(applied.length > 0 ? `applied ${applied.join(", ")}` : "nothing to apply");
  } catch (error) {
    console.error(words(error));
    process.exitCode = 1;
  }
}
