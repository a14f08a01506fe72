import { AsyncLocalStorage } from "node:async_hooks";
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
export const POOL_SIZE = 10;
/** So long is waited for a free connection. */
const LONGEST_WAIT_MS = 5_000;

/** No connection came free in time: nothing was read and nothing written. Next hands its digest to the page of failure. */
export class Busy extends Error {
  readonly digest = "BUSY";
}

/**
 * Set while a connection is held. Who waits for a second one then may wait for ever: once all are held by others that
 * do the same, nobody goes on.
 */
const held = new AsyncLocalStorage<true>();

async function holding<T>(work: () => Promise<T>): Promise<T> {
  if (held.getStore()) throw new Error("a second connection was asked for while one is held");
  try {
    return await held.run(true, work);
  } catch (error) {
    throw isBusy(error)
      ? new Busy("all connections to the database are busy", { cause: error })
      : error;
  }
}

/** As the pool says it, and as the ORM does. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Unable to start a transaction in the given time/.test(
      error.message,
    )
  );
}

// Kept over reloads of the development server, which would open a pool each time.
const kept = globalThis as {
  tiendoDoor?: { pool: pg.Pool; prisma: PrismaClient };
};

/**
 * Runs `work` in one transaction of the role that owns nothing, with the actor set in it, so that
 * row level security can read `tiendo.account`, and every row that keeps its author also keeps in whose place
 * it was written (`tiendo.delegation`). An exception rolls everything back.
 */
export function asActor<T>(
  actor: Pick<Actor, "accountId" | "actingFor">,
  work: (tx: Tx) => Promise<T>,
  { timeoutMs = 5_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  return holding(() =>
    open().prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('tiendo.account', ${actor.accountId}, true),
                                    set_config('tiendo.delegation', ${actor.actingFor?.delegationId ?? ""}, true)`;
        return work(tx);
      },
      { timeout: timeoutMs, maxWait: LONGEST_WAIT_MS },
    ),
  );
}

/** As `asActor`, for pages: one snapshot, read only, prepared statements, a fraction of the ORM's cost. */
export function readAsActor<T>(
  actor: Pick<Actor, "accountId">,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  return holding(() => readHolding(actor, work));
}

async function readHolding<T>(
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
  return holding(() => run<Row>(open().pool, statement));
}

/** Where there is no actor: opening a session, using a one-time link, what the clock does. */
export function asNobody<T>(
  work: (tx: Tx) => Promise<T>,
  { timeoutMs = 5_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  return holding(() =>
    open().prisma.$transaction(work, { timeout: timeoutMs, maxWait: LONGEST_WAIT_MS }),
  );
}

/** For a library that brings its own statements (rate limits): within lib/db only. */
export function queryOutside(query: pg.QueryConfig): Promise<pg.QueryResult> {
  return holding(() => open().pool.query(query));
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
    connectionTimeoutMillis: LONGEST_WAIT_MS,
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
