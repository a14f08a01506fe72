import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { openTestCluster } from "./test-cluster.mjs";

test("two that begin at once on an empty folder share what one of them sets up", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tien-do-two-"));
  chmodSync(folder, 0o755);
  const clusters = await Promise.allSettled([
    openTestCluster({ folder }),
    openTestCluster({ folder }),
  ]);
  const opened = clusters.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  try {
    expect(opened).toHaveLength(2);
    const made = await Promise.all(opened.map((one, at) => one.database(`two_${at}`)));
    for (const { appUrl } of made) {
      const client = new pg.Client({ connectionString: appUrl });
      await client.connect();
      await client.end();
    }
  } finally {
    for (const one of opened) await one.close();
    rmSync(folder, { recursive: true });
  }
});
