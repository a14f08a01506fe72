import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { launch } from "./child.mjs";
import { Refusal } from "./refusal.mjs";
import { isStopping } from "./stopping.mjs";

const NEXT = "node_modules/next/dist/bin/next";
const SERVER_HOOK = fileURLToPath(new URL("./server-hook.mjs", import.meta.url));
const STOP_MS = 2_300;

/**
 * Serves the build, and waits until it says that it is ready (or, in development, that it answers at
 * all). Answers { ended }, which resolves when the server dies.
 */
export async function serve({
  port,
  env,
  mode = "start",
  output = "inherit",
  patienceMs = 60_000,
}) {
  const hook = mode === "start" ? ["--import", SERVER_HOOK] : [];
  const server = launch(process.execPath, [...hook, NEXT, mode, "--port", String(port)], {
    output,
    env: { NODE_ENV: mode === "start" ? "production" : "development", ...env },
    stopMs: STOP_MS,
  });
  let dead = false;
  void server.ended.then(() => (dead = true));
  const answersWell = mode === "start" ? (status) => status === 200 : (status) => status < 500;
  const deadline = Date.now() + patienceMs;
  let last = "no answer";
  while (Date.now() < deadline && !dead && !isStopping()) {
    last = await ask(`http://127.0.0.1:${port}/readyz`);
    if (answersWell(last)) return server;
    await pause(100);
  }
  if (dead)
    throw new Refusal(`The server ended while it was starting${reasonOf(await server.ended)}.`);
  throw new Refusal(`The server does not become ready: GET /readyz says ${last}.`);
}

export function reasonOf({ code, signal, error }) {
  return error ? `: ${error.message}` : signal ? ` (${signal})` : ` (code ${code})`;
}

async function ask(url) {
  try {
    const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(20_000) });
    await answer.text();
    return answer.status;
  } catch {
    return "no answer";
  }
}
