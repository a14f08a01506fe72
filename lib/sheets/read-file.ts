import { runApart } from "#lib/untrusted/run-apart.ts";
import type { FileRead } from "./read-bytes.ts";

export const LARGEST_FILE = 5 * 1024 * 1024;

/** Reads the tables of an uploaded file, in a process that can be killed. */
export async function readFile(
  bytes: Buffer,
  options: { longestMs?: number } = {},
): Promise<FileRead> {
  const answer = await runApart("lib/sheets/read-file-process.ts", bytes, options);
  if (answer === "busy") return { ok: false, problem: "file-busy" };
  if (!answer) return { ok: false, problem: "file-broken" };
  return JSON.parse(answer.toString("utf8")) as FileRead;
}
