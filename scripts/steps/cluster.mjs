import { randomUUID } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { attend } from "./attendance.mjs";
import { freePort } from "./ports.mjs";
import {
  canReach,
  defaultAccount,
  isRoot,
  postgresVersion,
  reachableBinaries,
  runBinary,
  shippedBinaries,
} from "./postgres-binaries.mjs";
import { removeForeignPidFile, serverIn } from "./postmaster.mjs";
import { Refusal } from "./refusal.mjs";

const PATIENCE_MS = 60_000;
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  maintenance_work_mem: "256MB",
  work_mem: "16MB",
  max_wal_size: "4GB",
  random_page_cost: "1.1",
  jit: "off", // compiling costs more than it saves on statements of milliseconds
};

/**
 * Brings up the PostgreSQL whose data lie in `folder`, or joins it where it runs already (another of
 * our commands, or a killed one, started it). Answers { port, lost, close }: `lost` resolves when it
 * dies underneath, `close` stops it if nobody else uses it.
 */
export async function openCluster({ folder, password, settings = {}, bin = shippedBinaries() }) {
  const home = reachableHome(folder);
  const data = path.join(home, "database");
  const account = accountOf(data);
  const cluster = {
    data,
    account,
    password,
    bin: reachableBinaries(bin, account, home),
    settings: { ...SETTINGS, ...settings },
  };
  if (!existsSync(path.join(data, "PG_VERSION"))) await initialise(cluster);
  requireSameMajor(cluster);

  const port = await startOrJoin(cluster);
  const attendance = await attend({ port, password });
  const close = async () => {
    if (await attendance.leave()) await stop(cluster);
  };
  return { port, lost: attendance.lost, close };
}

/** Stops whatever server runs in a folder whose owner is gone. */
export async function stopAbandoned(folder) {
  const data = path.join(reachableHome(folder), "database");
  if (!serverIn(data)) return;
  const account = accountOf(data);
  await stop({ data, account, bin: reachableBinaries(shippedBinaries(), account, folder) });
}

/**
 * Root's own folders are closed to the account that runs PostgreSQL: a clone there keeps its database
 * under /var/lib, found again by a name that lies in the data folder.
 */
function reachableHome(folder) {
  if (canReach(accountOf(path.join(folder, "database")), folder)) return folder;
  const note = path.join(folder, "database-is-in");
  if (!existsSync(note)) writeFileSync(note, `/var/lib/tien-do/${randomUUID().slice(0, 8)}\n`);
  const home = readFileSync(note, "utf8").trim();
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Refusal(
      `PostgreSQL does not run as root, and no other account gets into ${folder} (nor can ${home} ` +
        `be made: ${error.code}): choose another folder with TIENDO_DATA=…`,
    );
  }
  console.log(`database: in ${home}, since only root gets into ${folder}`);
  return home;
}

/** Whoever owns the data runs the server: a folder made by an ordinary user stays theirs. */
function accountOf(data) {
  if (!isRoot || !existsSync(data)) return defaultAccount;
  const { uid, gid } = statSync(data);
  return uid === 0 ? defaultAccount : { uid, gid };
}

/** In a folder beside, renamed when complete: an interrupted initdb leaves nothing half made. */
async function initialise({ data, account, bin, password }) {
  const home = path.dirname(data);
  for (const name of readdirSync(home)) {
    if (name.startsWith("database-new-")) rmSync(path.join(home, name), { recursive: true });
  }
  const draft = path.join(home, `database-new-${randomUUID().slice(0, 8)}`);
  const passwordFile = path.join(home, ".initdb-password");
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) {
    for (const file of [draft, passwordFile]) chownSync(file, account.uid, account.gid);
  }
  const locale = ["-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=vi"];
  const access = ["-U", "postgres", "--pwfile", passwordFile, "-A", "scram-sha-256"];
  const args = ["-D", draft, ...access, ...locale];
  const made = await runBinary(path.join(bin, "initdb"), args, account, draft);
  rmSync(passwordFile, { force: true });
  if (made.code === 0) return renameSync(draft, data);
  rmSync(draft, { recursive: true, force: true });
  throw new Refusal(`The database could not be set up in ${home}: ${lastLine(made.output)}`);
}

function requireSameMajor({ data, bin }) {
  const major = readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  const ours = postgresVersion(bin);
  if (ours.split(".")[0] === major) return;
  throw new Refusal(`The data in ${data} are of PostgreSQL ${major}; this is PostgreSQL ${ours}.`);
}

/** Answers the port. Keeps trying while a killed server is still going down or another goes up. */
async function startOrJoin(cluster) {
  const { data } = cluster;
  const deadline = Date.now() + PATIENCE_MS;
  let why = "";
  while (Date.now() < deadline) {
    removeForeignPidFile(data);
    const running = serverIn(data);
    if (running) {
      if (running.ready) return running.port;
      await pause(100);
      continue;
    }
    const started = await start(cluster);
    if (started.code === 0) return serverIn(data)?.port ?? started.port;
    why = lastLine(readLog(data)) || lastLine(started.output);
    await pause(300);
  }
  throw new Refusal(`The database in ${data} does not start: ${why || "no answer"}`);
}

async function start({ data, account, bin, settings }) {
  const log = logOf(data);
  if (existsSync(log) && statSync(log).size > 10_000_000) rmSync(log);
  const port = await freePort(rememberedPort(data));
  const options = Object.entries({ ...settings, port }).map(
    ([key, value]) => `-c ${key}='${value}'`,
  );
  const args = ["-D", data, "-w", "-t", "30", "-l", log, "-o", options.join(" "), "start"];
  const started = await runBinary(path.join(bin, "pg_ctl"), args, account, data);
  if (started.code === 0) writeFileSync(path.join(data, "../database-port"), `${port}\n`);
  return { ...started, port };
}

async function stop({ data, account, bin }) {
  const pgCtl = (...args) =>
    runBinary(path.join(bin, "pg_ctl"), ["-D", data, ...args], account, data);
  const gently = await pgCtl("-m", "fast", "-w", "-t", "2", "stop");
  // Without a checkpoint the next start replays the log: slower then, nothing lost.
  if (gently.code !== 0 && serverIn(data)) await pgCtl("-m", "immediate", "-w", "-t", "2", "stop");
}

function rememberedPort(data) {
  const file = path.join(data, "../database-port");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
}

const logOf = (data) => path.join(data, "server.log");
const readLog = (data) => (existsSync(logOf(data)) ? readFileSync(logOf(data), "utf8") : "");
const lastLine = (text) => text.trim().split("\n").at(-1) ?? "";
