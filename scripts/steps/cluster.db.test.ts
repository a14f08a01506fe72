import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCluster } from "./cluster.mjs";

type Cluster = Awaited<ReturnType<typeof openCluster>>;

let folder: string;
let opened: Cluster[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "tien-do-cluster-"));
  chmodSync(folder, 0o755);
  opened = [];
});

afterEach(async () => {
  for (const cluster of opened) await cluster.close();
  rmSync(folder, { recursive: true });
});

describe("openCluster", () => {
  test("comes back by itself, with its data, after the server was killed", async () => {
    const first = await open();
    await query(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    process.kill(Number(pidFile()[0]), "SIGKILL");
    await first.lost;

    const second = await open();
    expect(second.port).toBe(first.port);
    expect(await query(second, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  test("the last to close it stops it", async () => {
    const first = await open();
    const second = await open();
    await first.close();
    expect(await query(second, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await second.close();
    await expect(query(second, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  test("takes no other process for its server", async () => {
    await (await open()).close();
    const stale = [process.ppid, path.join(folder, "database"), 0, 1, "", "127.0.0.1", "", "ready"];
    writeFileSync(path.join(folder, "database/postmaster.pid"), `${stale.join("\n")}\n`);
    const again = await open();
    expect(await query(again, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

async function open() {
  const cluster = await openCluster({ folder, password: "secret" });
  opened.push(cluster);
  return cluster;
}

function pidFile() {
  return readFileSync(path.join(folder, "database/postmaster.pid"), "utf8").split("\n");
}

async function query({ port }: Cluster, sql: string) {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: "secret",
    database: "postgres",
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
