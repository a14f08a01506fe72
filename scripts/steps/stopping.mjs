import { readFileSync } from "node:fs";
import { words } from "./refusal.mjs";

const cleanups = new Set();
let stopping;

/** Registers what must end with us; the last one registered ends first. Returns how to forget it. */
export function whenStopping(cleanup) {
  const entry = { cleanup };
  cleanups.add(entry);
  return () => cleanups.delete(entry);
}

export function isStopping() {
  return stopping !== undefined;
}

/** Ends everything that was started, in reverse order; further calls wait for the first. */
export function stopEverything() {
  stopping ??= (async () => {
    while (cleanups.size > 0) {
      const last = [...cleanups].at(-1);
      cleanups.delete(last);
      await Promise.resolve(last.cleanup()).catch((error) => console.error(words(error)));
    }
  })();
  return stopping;
}

/** Calls `stop` once: at a signal, a word from the launcher above us, or its end. */
export function whenAskedToStop(stop) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    stop();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
  process.on("message", (message) => message === "stop" && ask());
  process.on("disconnect", ask);
  if (process.env.npm_lifecycle_event) {
    const above = npmAbove();
    setInterval(() => npmAbove() !== above && ask(), 500).unref();
  }
}

/** npm does not hand every signal on, and cannot when it was killed; between it and us may be a shell. */
function npmAbove() {
  const parent = process.ppid;
  try {
    const [, flag] = readFileSync(`/proc/${parent}/cmdline`, "utf8").split("\0");
    const [, status] = readFileSync(`/proc/${parent}/stat`, "utf8").split(") ");
    return flag === "-c" ? `${parent} ${status.split(" ")[1]}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}

/**
 * Runs a command of this project to its end: errors become a sentence and exit code 1, a signal ends
 * what was started and exits with `interrupted`. `main` answers the exit code, or undefined to run on.
 */
export async function conduct(main, { interrupted = 0 } = {}) {
  whenAskedToStop(async () => {
    await stopEverything();
    process.exit(interrupted);
  });
  try {
    const code = await main();
    if (code === undefined || isStopping()) return;
    await stopEverything();
    process.exit(code);
  } catch (error) {
    await failWith(error);
  }
}

/** Says what went wrong, ends everything and exits with 1, unless we are ending anyway. */
export async function failWith(error) {
  if (isStopping()) return;
  console.error(words(error));
  await stopEverything();
  process.exit(1);
}
