import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json, whatever the current folder is. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

export const inProject = (...parts) => path.join(ROOT, ...parts);
