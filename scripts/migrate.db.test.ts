import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "./migrate.mjs";

let folder: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "tien-do-migrations-"));
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  await query(`CREATE DATABASE ${name}`, ownerUrl());
  url = ownerUrl(name);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("migrate", () => {
  test("applies what is missing, in order, once", async () => {
    write("1_one", "CREATE TABLE one (id int); CREATE TABLE other (id int);");
    expect(await migrate(url, { folder })).toEqual(["1_one"]);
    write("2_two", "ALTER TABLE one ADD COLUMN more int;");
    expect(await migrate(url, { folder })).toEqual(["2_two"]);
    expect(await migrate(url, { folder })).toEqual([]);
  });

  test("two at once apply each migration once", async () => {
    write("1_one", "SELECT pg_sleep(0.2); CREATE TABLE one (id int);");
    const both = await Promise.all([migrate(url, { folder }), migrate(url, { folder })]);
    expect(both.flat()).toEqual(["1_one"]);
  });

  test("records as Prisma does: a finished row with the file's checksum", async () => {
    write("1_one", "SELECT 1;");
    await migrate(url, { folder });
    const rows = await query(
      "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, applied_steps_count AS steps FROM _prisma_migrations",
    );
    expect(rows).toEqual([
      {
        migration_name: "1_one",
        checksum: "17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a",
        finished: true,
        steps: 1,
      },
    ]);
  });

  test("a migration that fails leaves nothing, and says where", async () => {
    write("1_one", "CREATE TABLE one (id int);\nSELECT nonsense;");
    await expect(migrate(url, { folder })).rejects.toThrow(/1_one \(line 2\) failed: .*nonsense/);
    write("1_one", "CREATE TABLE one (id int);");
    expect(await migrate(url, { folder })).toEqual(["1_one"]);
  });

  test("refuses a database that is newer than the code", async () => {
    write("1_one", "SELECT 1;");
    write("2_two", "SELECT 2;");
    await migrate(url, { folder });
    rmSync(path.join(folder, "2_two"), { recursive: true });
    await expect(migrate(url, { folder })).rejects.toThrow(/newer than this code.*2_two/);
  });

  test("refuses a migration that was changed afterwards", async () => {
    write("1_one", "SELECT 1;");
    await migrate(url, { folder });
    write("1_one", "SELECT 2;");
    await expect(migrate(url, { folder })).rejects.toThrow(/1_one was changed/);
  });
});

function write(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

function ownerUrl(database = "postgres") {
  const changed = new URL(process.env.DATABASE_URL ?? "");
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function query(sql: string, at = url) {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
