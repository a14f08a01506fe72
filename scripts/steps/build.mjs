import { runNode } from "./child.mjs";
import { onceForEach } from "./fingerprint.mjs";
import { step } from "./progress.mjs";
import { inProject } from "./project.mjs";

const SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema"],
  ...["proxy.ts", "instrumentation.ts", "next.config.js", "postcss.config.mjs"],
  ...["package.json", "package-lock.json", "tsconfig.json"],
];

/** Prisma's client, made anew when the schema or Prisma changed. */
export function generateClient() {
  return onceForEach({
    inputs: ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"],
    mark: inProject("lib/db/generated/made-from"),
    work: () =>
      step("generating the database client", () =>
        runNode(["node_modules/prisma/build/index.js", "generate"], {
          // Generating never starts the engine, but Prisma downloads it unless one is named.
          env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, DATABASE_URL: "" },
        }),
      ),
  });
}

/** The production build in `folder` (as next.config.js reads it from TIENDO_DIST). */
export function buildProduct(folder = buildFolder()) {
  return onceForEach({
    inputs: SOURCES,
    also: process.version,
    mark: inProject(folder, "made-from"),
    work: () =>
      step("building the product", (say) =>
        runNode(["node_modules/next/dist/bin/next", "build"], {
          env: { NODE_ENV: "production", TIENDO_DIST: folder },
          onLine: (line) =>
            /^ {0,3}(✓|▲|Creating|Running|Collecting|Generating)/.test(line) && say(line.trim()),
        }),
      ),
  });
}

export const buildFolder = () => process.env.TIENDO_DIST ?? ".next";
