import { openCluster } from "./cluster.mjs";
import { requireDataFolder, secretsOf } from "./data-folder.mjs";
import { Refusal } from "./refusal.mjs";
import { whenStopping } from "./stopping.mjs";

const OWNER = "tiendo_owner";
const DATABASE = "tiendo";
const OLDEST = 150_000; // as server_version_num

/**
 * The product's database: embedded in the data folder, or the one that DATABASE_URL names. Answers
 * { ownerUrl, embedded, secrets, lost, settle }; it is closed with everything else that was started.
 * `settle` writes out what a bulk load left in memory, so that stopping takes no longer afterwards.
 */
export async function openDatabase() {
  const folder = requireDataFolder();
  const secrets = secretsOf(folder);
  const own = process.env.DATABASE_URL;
  if (own) {
    await requireOwnServer(own);
    const lost = new Promise(() => {});
    return { ownerUrl: own, embedded: false, secrets, lost, settle: async () => {} };
  }
  const opening = openCluster({ folder, password: secrets.superuser });
  whenStopping(async () => (await opening.catch(() => undefined))?.close());
  const { port, lost } = await opening;
  await ensureOwner({ port, secrets });
  await ensureDatabase({ port, secrets, database: DATABASE });
  const ownerUrl = ownerUrlOf({ port, secrets, database: DATABASE });
  const settle = () => asSuperuser({ port, secrets }, (client) => client.query("CHECKPOINT"));
  return { ownerUrl, embedded: true, secrets, lost, settle };
}

/** Who owns the tables: no superuser, so that nothing comes to need what a real server would refuse. */
export async function ensureOwner({ port, secrets }) {
  await asSuperuser({ port, secrets }, async (client) => {
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [OWNER]);
    if (known.rowCount > 0) return;
    const password = client.escapeLiteral(secrets.owner);
    await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD ${password}`);
  });
}

/** Makes an empty database, or one like `template`; leaves one that is there as it is. */
export async function ensureDatabase({ port, secrets, database, template = "template1" }) {
  await asSuperuser({ port, secrets }, async (client) => {
    const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (known.rowCount > 0) return;
    const [name, source] = [database, template].map((id) => client.escapeIdentifier(id));
    await client.query(`CREATE DATABASE ${name} OWNER ${OWNER} TEMPLATE ${source}`);
  });
}

export function ownerUrlOf({ port, secrets, database }) {
  return `postgresql://${OWNER}:${secrets.owner}@127.0.0.1:${port}/${database}`;
}

async function asSuperuser({ port, secrets }, work) {
  const { default: pg } = await import("pg");
  const url = `postgresql://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function requireOwnServer(url) {
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw new Refusal(
      "DATABASE_URL is no address of a PostgreSQL: postgresql://user:password@host:port/database.",
    );
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("SHOW server_version_num");
    if (Number(rows[0].server_version_num) >= OLDEST) return;
  } catch (error) {
    const why = error.message || error.code;
    throw new Refusal(`The database that DATABASE_URL names cannot be reached: ${why}`);
  } finally {
    await client.end().catch(() => {});
  }
  throw new Refusal("The database that DATABASE_URL names is older than PostgreSQL 15.");
}
