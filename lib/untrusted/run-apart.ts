import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fewAtOnce } from "./few-at-once.ts";

const LONGEST_MS = 10_000;
/** In MB; a table of a thousand rows takes a tenth of it. */
const MOST_MEMORY = 256;
/** Of the product's folder: secrets, data and what else lies beside its code are not read. */
const READABLE = ["lib", "node_modules", "package.json"];
const LONGEST_ANSWER = 16 * 1024 * 1024;

/** At 256 MB each; who waits does so for some seconds, who comes when these are too many tries again. */
const AT_ONCE = 2;
const WAITING = 10;

// One queue for all routes, which are bundled apart.
const kept = globalThis as { tiendoApart?: ReturnType<typeof fewAtOnce> };

/**
 * Gives what somebody sent in to a script of ours that runs in a process that can be killed: it knows no secret, reads
 * nothing but the product's own code, and ends after ten seconds or when its memory is full. Two run at a time. Answers
 * what it wrote; null when it failed; `busy` when too many wait. `script` is its path from the product's folder.
 */
export function runApart(
  script: string,
  given: Buffer,
  { longestMs = LONGEST_MS }: { longestMs?: number } = {},
): Promise<Buffer | null | "busy"> {
  kept.tiendoApart ??= fewAtOnce({ atOnce: AT_ONCE, waiting: WAITING });
  return kept.tiendoApart(() => run(script, given, longestMs));
}

async function run(script: string, given: Buffer, longestMs: number): Promise<Buffer | null> {
  const root = process.cwd();
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [
      "--permission",
      ...READABLE.map((path) => `--allow-fs-read=${join(root, path)}`),
      `--max-old-space-size=${MOST_MEMORY}`,
      join(root, script),
    ],
    {
      env: {} as NodeJS.ProcessEnv,
      stdio: ["pipe", "pipe", "ignore"],
      timeout: longestMs,
      killSignal: "SIGKILL",
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
  child.stdin.on("error", () => {}); // it died before it had read everything
  child.stdin.end(given);
  const answer: Buffer[] = [];
  let length = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    answer.push(chunk);
    length += chunk.length;
    if (length > LONGEST_ANSWER) child.kill("SIGKILL");
  });
  await ended;
  return child.exitCode === 0 ? Buffer.concat(answer) : null;
}
