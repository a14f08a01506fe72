import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ROOT } from "./project.mjs";
import { whenStopping } from "./stopping.mjs";

const EXIT_WITH_PARENT = fileURLToPath(new URL("./exit-with-parent.cjs", import.meta.url));
const WINDOWS = process.platform === "win32";

/**
 * Starts a process of our own in a group of its own: Ctrl-C reaches the launcher alone, which ends the
 * others in order. It ends with us, even if we are killed.
 */
export function launch(command, args, { env = {}, output = "pipe", stopMs = 500 } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: !WINDOWS,
    shell: WINDOWS && !command.endsWith(".exe"),
    stdio: ["ignore", output, output, "ipc"],
    env: { ...process.env, ...quietTools, ...parentHook(), ...env },
  });
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ error }));
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  const forget = whenStopping(() => end(child, ended, stopMs));
  void ended.then(forget);
  return { child, ended };
}

/** Runs a command to its end, and answers what it printed. `onLine` hears its stdout as it comes. */
export async function run(command, args, { env, onLine } = {}) {
  const { child, ended } = launch(command, args, { env });
  const lines = [];
  const complaints = [];
  const read = [child.stdout, child.stderr].map((stream) => {
    const reader = createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      if (stream === child.stderr) complaints.push(line);
      else onLine?.(line);
    });
    return new Promise((resolve) => reader.once("close", resolve));
  });
  const { code, signal, error } = await ended;
  if (error) throw new CommandFailed(command, args, { lines: [error.message] });
  await Promise.all(read);
  if (code !== 0) throw new CommandFailed(command, args, { lines, complaints, code, signal });
  return lines.join("\n");
}

/** Runs a script of the project under the runtime that runs us. */
export const runNode = (args, options) => run(process.execPath, args, options);

export class CommandFailed extends Error {
  name = "CommandFailed";

  constructor(command, args, { lines, complaints = lines, code, signal }) {
    const name = [command, ...args].join(" ").replaceAll(`${ROOT}/`, "");
    super(`${name} ended with ${code ?? signal}:\n${lines.slice(-200).join("\n")}`);
    this.lines = lines;
    this.complaint = complaints.join("\n").trim();
    this.stack = this.message; // where we called it says nothing; what it printed does
  }
}

/** TERM, then KILL for the whole group after `graceMs`. */
async function end(child, ended, graceMs) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), graceMs);
  await ended;
  clearTimeout(timer);
  signalGroup(child, "SIGKILL"); // what the process itself left of its group
}

function signalGroup(child, signal) {
  try {
    if (WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // gone already
  }
}

const quietTools = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  DO_NOT_TRACK: "1",
};

/** Children of children inherit this, but they have another parent. */
function parentHook() {
  const hook = `--require ${JSON.stringify(EXIT_WITH_PARENT)}`;
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, hook].filter(Boolean).join(" ");
  return { NODE_OPTIONS, TIENDO_LAUNCHER: String(process.pid) };
}
