/**
 * Loads the demo into an empty database, or the days since into one that has it: `node prisma/seed/load-demo.ts` with
 * DATABASE_URL as the owner. `--accounts` prints who can sign in. Ends at once when there is nothing to do.
 */
import pg from "pg";
import { signInLines } from "./accounts.ts";
import { type Condition, conditionOf } from "./condition.ts";

const LOCK = 7_411_902;

async function main(): Promise<void> {
  if (process.argv.includes("--accounts")) {
    console.log(signInLines().join("\n"));
    return;
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const condition = await conditionOf(client);
    if (condition.kind === "current") return;
    // Of two that start at once the second waits, and then finds it done.
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await bringUp(client, await conditionOf(client));
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function bringUp(client: pg.Client, condition: Condition): Promise<void> {
  if (condition.kind === "foreign") {
    await client.query("ROLLBACK");
    console.error(
      "The demo was not loaded: this database has other data. Give it an empty one, or start without TIENDO_DEMO=1.",
    );
    process.exitCode = 1;
  }
  if (condition.kind === "empty") {
    const { loadAll } = await import("./load-all.ts");
    await loadAll(client, condition.today, (words) => console.log(words));
  }
  if (condition.kind === "behind") {
    const { catchUp } = await import("./catch-up.ts");
    await catchUp(client, condition, (words) => console.log(words));
  }
}

await main();
