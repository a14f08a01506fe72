import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "../migrate.mjs";
import { openCluster, stopAbandoned } from "../steps/cluster.mjs";
import { secretsOf } from "../steps/data-folder.mjs";
import { ensureDatabase, ensureOwner, ownerUrlOf } from "../steps/database.mjs";
import { oneAtATime } from "../steps/one-at-a-time.mjs";
import { isAlive } from "../steps/postmaster.mjs";
import { productUrl } from "../steps/product-login.mjs";

const PREFIX = "tien-do-test-";
/** What belongs to the product of whoever runs the tests, and must not be reached by them. */
const NOT_OURS = ["DATABASE_URL", "APP_DATABASE_URL", "TIENDO_DATA", "NEXTAUTH_URL", "PORT"];
/** Nobody needs these data after a crash. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * A PostgreSQL for tests on a free port, in a folder that goes when it is closed. With
 * TIENDO_TEST_FOLDER it is the one that somebody else opened there, and will close.
 * @param {{ folder?: string, bin?: string }} [options] `bin`: another PostgreSQL's programs
 */
export async function openTestCluster({ folder = process.env.TIENDO_TEST_FOLDER, bin } = {}) {
  for (const name of NOT_OURS) delete process.env[name];
  const ours = !folder;
  if (ours) await sweep();
  const home = folder ?? newFolder();
  // Steps that begin at once on an empty folder would set it up twice, each with its own passwords and roles.
  const alone = (work) => oneAtATime(path.join(home, "opening"), work);
  const { cluster, at } = await alone(async () => {
    const secrets = secretsOf(home);
    const opened = await openCluster({
      folder: home,
      password: secrets.superuser,
      settings: SETTINGS,
      bin,
    });
    const reached = { port: opened.port, secrets };
    await ensureOwner(reached);
    return { cluster: opened, at: reached };
  });
  const { secrets } = at;
  return {
    folder: home,
    secrets,
    /** A migrated database of that name: { ownerUrl, appUrl }. */
    database: (name) =>
      alone(async () => {
        await ensureDatabase({ ...at, database: name });
        const ownerUrl = ownerUrlOf({ ...at, database: name });
        await migrate(ownerUrl);
        const appUrl = await productUrl({ ownerUrl, password: secrets.product });
        return { ownerUrl, appUrl };
      }),
    async close() {
      await cluster.close();
      if (ours) rmSync(home, { recursive: true, force: true });
    },
  };
}

function newFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), PREFIX));
  chmodSync(folder, 0o755); // PostgreSQL runs under another account when we are root
  writeFileSync(path.join(folder, "opened-by"), String(process.pid));
  return folder;
}

/** Ends and removes what killed runs left. */
async function sweep() {
  for (const name of readdirSync(os.tmpdir())) {
    const folder = path.join(os.tmpdir(), name);
    const note = path.join(folder, "opened-by");
    if (!name.startsWith(PREFIX) || !existsSync(note)) continue;
    if (isAlive(Number(readFileSync(note, "utf8")))) continue;
    await stopAbandoned(folder).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}
