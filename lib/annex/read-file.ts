import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { FileRead } from "./read-bytes.ts";

export const LARGEST_FILE = 5 * 1024 * 1024;
const LONGEST_MS = 10_000;
/** In MB; a table of a thousand rows takes a tenth of it. */
const MOST_MEMORY = 256;
const LONGEST_ANSWER = 16 * 1024 * 1024;

/**
 * Reads the tables of an uploaded file in a process that can be killed: it knows no secret, reads nothing but the
 * product's own code, and ends after ten seconds or when its memory is full.
 */
export async function readFile(
  bytes: Buffer,
  { longestMs = LONGEST_MS }: { longestMs?: number } = {},
): Promise<FileRead> {
  const root = process.cwd();
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [
      "--permission",
      `--allow-fs-read=${root}`,
      `--max-old-space-size=${MOST_MEMORY}`,
      join(root, "lib/annex/read-file-process.ts"),
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
  child.stdin.end(bytes);
  let answer = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (chunk: string) => {
    answer += chunk;
    if (answer.length > LONGEST_ANSWER) child.kill("SIGKILL");
  });
  await ended;
  if (child.exitCode !== 0) return { ok: false, problem: "file-broken" };
  return JSON.parse(answer) as FileRead;
}
