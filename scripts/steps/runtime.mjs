import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inProject } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

/** Scripts of the product are TypeScript that Node runs as it is: from here on it can. */
const OLDEST = 24;

/**
 * The Node that the project pins (an optional package per platform, which npm drops without a word
 * where there is none), else the one we run under if it is new enough.
 */
export function runtime() {
  const pinned = inProject("node_modules/.bin", process.platform === "win32" ? "node.exe" : "node");
  const found = versionOf(pinned);
  if (found === pinnedVersion()) return pinned;
  if (Number(process.versions.node.split(".")[0]) >= OLDEST) return process.execPath;
  throw new Refusal(
    `The project's own Node is missing from node_modules (npm has none for ${process.platform} ` +
      `${process.arch}, or left out optional packages): install Node ${OLDEST} or later yourself.`,
  );
}

function pinnedVersion() {
  const { optionalDependencies } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const name = Object.keys(optionalDependencies).find((key) =>
    key.endsWith(`-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`),
  );
  return name && `v${optionalDependencies[name]}`;
}

function versionOf(node) {
  try {
    return execFileSync(node, ["-p", "process.version"], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
