import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { requireDataFolder } from "./data-folder.mjs";
import { installPackages } from "./install.mjs";
import { requireFree, wantedPort } from "./ports.mjs";
import { inProject, ROOT } from "./project.mjs";
import { runtime } from "./runtime.mjs";
import { conduct, whenStopping } from "./stopping.mjs";

/**
 * Stage one of every command, with what Node 18 brings and nothing else: refuse early what would fail
 * late, install, then run `main` of `scripts/run/<file>` under the runtime that the project pins.
 * `interrupted` is the exit code after a signal.
 */
export function bootstrap(file, { listens = false, interrupted = 0 } = {}) {
  process.chdir(ROOT);
  return conduct(
    async () => {
      if (listens) {
        requireDataFolder();
        await requireFree(wantedPort());
      }
      await installPackages();
      const node = runtime();
      if (realpathSync(node) !== realpathSync(process.execPath)) return rerun(node);
      const { main } = await import(pathToFileURL(inProject("scripts/run", file)).href);
      return main(process.argv.slice(2));
    },
    { interrupted },
  );
}

/** The same command again, under the other runtime; answers its exit code. */
async function rerun(node) {
  const child = spawn(node, process.argv.slice(1), {
    detached: process.platform !== "win32", // Ctrl-C is ours to hand on, once
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
  whenStopping(() => {
    if (child.connected) child.send("stop");
    return ended;
  });
  return ended;
}
