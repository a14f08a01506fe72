import { existsSync, readdirSync } from "node:fs";
import { generateClient } from "../steps/build.mjs";
import { run, runNode } from "../steps/child.mjs";
import { inProject } from "../steps/project.mjs";
import { Refusal } from "../steps/refusal.mjs";

const TYPES_FOLDER = ".next-types";
/** What dependency-cruiser looks at, and where all TypeScript must have been looked at. */
const CRUISED = [
  "app",
  "components",
  "lib",
  "prisma",
  "e2e",
  "bench",
  "scripts",
  "proxy.ts",
  "instrumentation.ts",
];
const MUST_BE_CRUISED = ["app", "components", "lib"];

const tool = (name, ...args) => run(inProject("node_modules/.bin", name), args);
const script = (name) => runNode([`scripts/${name}`]);

/** One by one, what must hold without running the product. */
export const checks = [
  { name: "style", work: () => tool("biome", "check", "--error-on-warnings").then(fine) },
  { name: "types", work: checkTypes },
  {
    name: "promises",
    work: () => tool("oxlint", "--type-aware", "--deny-warnings").then(fine),
  },
  { name: "imports", work: checkImports },
  { name: "unused", work: () => tool("knip", "--no-progress").then(fine) },
  { name: "messages", work: () => script("check-messages.mjs").then(fine) },
  { name: "stylesheets", work: () => script("check-styles.mjs").then(fine) },
  { name: "length", work: () => script("check-file-length.mjs").then(fine) },
  { name: "schema", work: () => script("check-schema.mjs").then(fine) },
];

const fine = () => ({});

async function checkTypes() {
  await generateClient();
  const env = { TIENDO_DIST: TYPES_FOLDER };
  await runNode(["node_modules/next/dist/bin/next", "typegen"], { env });
  await tool("tsgo", "--noEmit", "--project", "tsconfig.check.json");
}

async function checkImports() {
  const folders = CRUISED.filter((name) => existsSync(inProject(name)));
  const options = ["--config", ".dependency-cruiser.cjs"];
  await tool("depcruise", ...options, ...folders);
  const { modules } = JSON.parse(
    await tool("depcruise", ...options, "--output-type", "json", ...folders),
  );
  const seen = new Set(modules.map((module) => module.source));
  const unseen = MUST_BE_CRUISED.flatMap(typescriptUnder).filter((file) => !seen.has(file));
  if (seen.size > 0 && unseen.length === 0) return;
  throw new Refusal(`dependency-cruiser did not look at ${unseen.slice(0, 5).join(", ")} …`);
}

function typescriptUnder(folder) {
  return readdirSync(inProject(folder), { recursive: true })
    .map((name) => `${folder}/${name}`.replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("lib/db/generated/"));
}
