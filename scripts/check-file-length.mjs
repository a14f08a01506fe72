// node scripts/check-file-length.mjs: a file that is longer than a reader keeps in mind is two files.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { inProject, ROOT } from "./steps/project.mjs";

const LONGEST = 300;
const MEASURED = /\.(ts|tsx|mjs|cjs|js|css|prisma)$/;

const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
const files = execFileSync("git", args, { cwd: ROOT, encoding: "utf8" })
  .split("\n")
  .filter((name) => MEASURED.test(name) && existsSync(inProject(name)));
const long = files
  .map((name) => ({ name, lines: readFileSync(inProject(name), "utf8").split("\n").length - 1 }))
  .filter(({ lines }) => lines > LONGEST);

for (const { name, lines } of long) console.error(`${name}: ${lines} lines`);
console.log(`${files.length} files, ${long.length} longer than ${LONGEST} lines`);
if (long.length > 0 || files.length === 0) process.exitCode = 1;
