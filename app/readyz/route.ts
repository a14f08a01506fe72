import { readdirSync } from "node:fs";
import { databaseReady } from "#lib/db/readiness.ts";

export const dynamic = "force-dynamic";

let migrations: string[] | undefined;

/** The database is reachable and every migration of this code is applied. */
export async function GET(): Promise<Response> {
  migrations ??= readdirSync("prisma/migrations", {
    withFileTypes: true,
  }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  return (await databaseReady(migrations))
    ? new Response("ready\n")
    : new Response("not ready\n", { status: 503 });
}
