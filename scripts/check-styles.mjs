// node scripts/check-styles.mjs: no page loses the styles of what it shows, and no class is left without use.
import { readdirSync, readFileSync } from "node:fs";
import { compile } from "tailwindcss";
import { inProject } from "./steps/project.mjs";
import { lostStyles } from "./testing/lost-styles.mjs";

const LOOKED_AT = /\.(css|tsx?)$/;
const SILENT = /^lib\/db\/generated\/|\.test\.tsx?$|\/testing\//;

const paths = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(inProject(folder), { recursive: true })
    .map((name) => `${folder}/${name}`.replaceAll("\\", "/"))
    .filter((path) => LOOKED_AT.test(path) && !SILENT.test(path)),
);
const files = new Map(paths.map((path) => [path, readFileSync(inProject(path), "utf8")]));
const { lost, unused } = lostStyles(files, await utilities());

for (const { file, name, sheets, on } of lost)
  console.error(`${file}: .${name} has no style on ${on}, import ${sheets.join(" or ")}`);
for (const { sheet, name } of unused) console.error(`${sheet}: nothing is .${name}`);
const sheets = paths.filter((path) => path.endsWith(".css")).length;
console.log(
  `${sheets} stylesheets, ${files.size} files, ${lost.length} lost, ${unused.length} unused`,
);
if (lost.length + unused.length > 0 || sheets === 0) process.exitCode = 1;

/** Whether Tailwind makes a class of that name out of the theme. */
async function utilities() {
  const theme = /@theme \{[\s\S]*?\n\}/.exec(files.get("app/globals.css") ?? "")?.[0] ?? "";
  const { build } = await compile(`${theme}\n@tailwind utilities;`);
  return (name) => build([name]).includes(`.${name} {`);
}
