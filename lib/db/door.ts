import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Actor } from "#lib/domain/policy.ts";
import { type Prisma, PrismaClient } from "./generated/client.ts";

/** A transaction as an actor: the only way in which use cases reach the database. */
export type Tx = Prisma.TransactionClient;

/** Reads rows with one prepared statement. Days are `YYYY-MM-DD`, numerics and 8-byte integers are strings. */
export type Read = <Row>(statement: Prisma.Sql) => Promise<Row[]>;

const DATE_OID = 1082;
const POOL_SIZE = 10;

// Kept over reloads of the development server, which would open a pool each time.
const kept = globalThis as {
  tiendoDoor?: { pool: pg.Pool; prisma: PrismaClient };
};

/**
 * Runs `work` in one transaction of the role that owns nothing, with the actor set in it, so that
 * row level security can read `tiendo.account`. An exception rolls everything back.
 */
export function asActor<T>(
  actor: Pick<Actor, "accountId">,
  work: (tx: Tx) => Promise<T>,
  { timeoutMs = 5_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  return open().prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('tiendo.account', ${actor.accountId}, true)`;
      return work(tx);
    },
    { timeout: timeoutMs, maxWait: 5_000 },
  );
}

/** As `asActor`, for pages: one snapshot, read only, prepared statements, a fraction of the ORM's cost. */
export async function readAsActor<T>(
  actor: Pick<Actor, "accountId">,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  const client = await open().pool.connect();
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('tiendo.account', ${client.escapeLiteral(actor.accountId)}, true)`,
    );
    const result = await work((statement) => run(client, statement));
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot be rolled back is thrown away.
    await client.query("ROLLBACK").then(
      () => client.release(),
      (broken) => client.release(broken as Error),
    );
    throw error;
  }
}

/** Before there is an actor: signing in, health. One statement, nobody set. */
export function readAsNobody<Row>(statement: Prisma.Sql): Promise<Row[]> {
  return run(open().pool, statement);
}

/** Where there is no actor: opening a session, using a one-time link, what the clock does. */
export function asNobody<T>(
  work: (tx: Tx) => Promise<T>,
  { timeoutMs = 5_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  return open().prisma.$transaction(work, { timeout: timeoutMs });
}

/** For a library that brings its own statements (rate limits): within lib/db only. */
export function queryOutside(query: pg.QueryConfig): Promise<pg.QueryResult> {
  return open().pool.query(query);
}

/** Ends all connections: for scripts and tests; a server keeps its own until it stops. */
export async function closeDoor(): Promise<void> {
  const door = kept.tiendoDoor;
  kept.tiendoDoor = undefined;
  await door?.prisma.$disconnect();
  await door?.pool.end();
}

async function run<Row>(
  client: pg.Pool | pg.PoolClient,
  { text, values }: Prisma.Sql,
): Promise<Row[]> {
  const { rows } = await client.query({ name: nameOf(text), text, values });
  return rows as Row[];
}

const names = new Map<string, string>();

/** The same text has the same name on every connection, so that PostgreSQL plans it once on each. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `s${createHash("sha1").update(text).digest("base64url")}`;
  names.set(text, name);
  return name;
}

function open() {
  if (kept.tiendoDoor) return kept.tiendoDoor;
  const connectionString = process.env.APP_DATABASE_URL;
  if (!connectionString) throw new Error("APP_DATABASE_URL is not set");
  const pool = new pg.Pool({
    connectionString,
    max: POOL_SIZE,
    // A day stays a day: as a Date it would move with the server's zone.
    types: {
      getTypeParser: (oid, format) =>
        oid === DATE_OID ? String : pg.types.getTypeParser(oid, format),
    },
  });
  pool.on("error", () => {}); // an idle connection was cut; the pool opens another
  kept.tiendoDoor = {
    pool,
    prisma: new PrismaClient({ adapter: new PrismaPg(pool) }),
  };
  return kept.tiendoDoor;
}
