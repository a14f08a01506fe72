import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./postmaster.mjs";

/** Runs `work` while no other of our commands does under the same `lock`, a file that this makes and removes. */
export async function oneAtATime(lock, work) {
  while (!take(lock)) await pause(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isLeft(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Whoever made it was killed. A file without a number is just being written. */
function isLeft(lock) {
  try {
    const pid = readFileSync(lock, "utf8");
    return pid !== "" && !isAlive(Number(pid));
  } catch {
    return false; // gone meanwhile
  }
}
