import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { closeDoor } from "#lib/db/door.ts";

// Before each test file is run: a database of its own, empty but migrated, which `#lib/db` finds in the environment as it
// does in the product. Files share their process and what is loaded in it, so the door of the file before is shut.
await closeDoor();

const template = inject("template");
const name = `test_${randomUUID().replaceAll("-", "")}`;

const owner = new pg.Client({ connectionString: withDatabase(template.ownerUrl, "postgres") });
await owner.connect();
await owner.query(`CREATE DATABASE ${name} TEMPLATE ${databaseOf(template.ownerUrl)}`);
await owner.end();

process.env.DATABASE_URL = withDatabase(template.ownerUrl, name);
process.env.APP_DATABASE_URL = withDatabase(template.appUrl, name);

function databaseOf(url: string) {
  return new URL(url).pathname.slice(1);
}

function withDatabase(url: string, database: string) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
