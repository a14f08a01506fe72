import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** What postmaster.pid says of a live server: { pid, port, ready }, or undefined. */
export function serverIn(data) {
  const lines = pidFileOf(data);
  if (!lines || !isAlive(Number(lines[0]))) return undefined;
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * After a crash of the machine the number in postmaster.pid may belong to something else, and
 * PostgreSQL would take that for a running server.
 */
export function removeForeignPidFile(data) {
  const lines = pidFileOf(data);
  if (!lines) return;
  const name = nameOf(Number(lines[0]));
  if (name !== undefined && !name.includes("postgres")) rmSync(path.join(data, "postmaster.pid"));
}

function pidFileOf(data) {
  const file = path.join(data, "postmaster.pid");
  try {
    return existsSync(file) ? readFileSync(file, "utf8").split("\n") : undefined;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return nameOf(pid) !== "";
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The program's name, "" for a dead process that nobody has reaped, undefined if it cannot be told. */
function nameOf(pid) {
  const [name, state] = process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  return state?.startsWith("Z") ? "" : name;
}

function fromProc(pid) {
  try {
    const [, name, state] = /\((.*)\) (\w)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return [name, state];
  } catch {
    return [];
  }
}

function fromPs(pid) {
  if (process.platform === "win32") return [];
  const asked = spawnSync("ps", ["-o", "stat=,comm=", "-p", String(pid)], { encoding: "utf8" });
  const [, state, name] = /(\S+)\s+(.*)/.exec(asked.stdout ?? "") ?? [];
  return [name, state];
}
