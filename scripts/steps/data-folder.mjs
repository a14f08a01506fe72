import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inProject, ROOT } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

/** Where the embedded database, its passwords and the session secret live. */
export function dataFolder() {
  return process.env.TIENDO_DATA ? path.resolve(ROOT, process.env.TIENDO_DATA) : inProject(".data");
}

/** Where the product keeps files: beside its database, unless told otherwise. */
export function filesFolder() {
  return process.env.TIENDO_FILES || path.join(dataFolder(), "files");
}

/** Makes the data folder, and refuses one that cannot be written. */
export function requireDataFolder(folder = dataFolder()) {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be written (${error.code}): ` +
        "free it for this account, or choose another with TIENDO_DATA=…",
    );
  }
  return folder;
}

/** One by one: where a parent refuses (in /proc), Node's own recursion never ends. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o755 });
}

/** Passwords and secrets, made once; only the account that starts the product can read the file. */
export function secretsOf(folder) {
  const file = path.join(folder, "secrets.json");
  const kept = existsSync(file) ? readJson(file) : {};
  const secrets = { ...kept };
  for (const name of ["superuser", "owner", "product", "sessions"]) {
    secrets[name] ??= randomBytes(24).toString("base64url");
  }
  if (Object.keys(secrets).length !== Object.keys(kept).length) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  return secrets;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${error.code ?? "it is not JSON"}).`);
  }
}
