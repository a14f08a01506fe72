import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { buildProduct, generateClient } from "../steps/build.mjs";
import { loadDemo } from "../steps/demo.mjs";
import { freePort } from "../steps/ports.mjs";
import { productEnv } from "../steps/product.mjs";
import { whenStopping } from "../steps/stopping.mjs";
import { serve } from "../steps/web-server.mjs";
import { openTestCluster } from "./test-cluster.mjs";
import { checked, printed, readReport, withReport } from "./test-runs.mjs";

/** Its own build, so that a product served from `.next` is not pulled from under its users. */
const BUILD = process.env.TIENDO_DIST ?? ".next-test";
let demo;

/** The journeys through the product as it is served, on the full demo, in a real browser. */
export const journeys = [
  {
    name: "build",
    work: async () => {
      await generateClient();
      await buildProduct(BUILD);
    },
  },
  {
    name: "demo",
    work: async () => {
      await generateClient();
      const cluster = await openTestCluster();
      whenStopping(cluster.close);
      const database = await cluster.database("demo");
      const files = path.join(cluster.folder, "files");
      await loadDemo({ ...database, files });
      demo = { ...database, files, folder: cluster.folder, secrets: cluster.secrets };
    },
  },
  // People wait for the product, so it gets the machine for itself as it does in life.
  { name: "journeys", needs: ["build", "demo"], alone: true, work: runJourneys },
];

async function runJourneys(args) {
  const port = await freePort();
  const product = productEnv({ database: demo, port, withDemo: true });
  const log = openSync(path.join(demo.folder, "product.log"), "a");
  await serve({
    port,
    env: { ...product, TIENDO_DIST: BUILD, TIENDO_FILES: demo.files },
    output: log,
  });
  closeSync(log);
  const env = {
    TIENDO_URL: product.NEXTAUTH_URL,
    DATABASE_URL: demo.ownerUrl,
    APP_DATABASE_URL: demo.appUrl,
    NEXTAUTH_SECRET: product.NEXTAUTH_SECRET, // signs links as mails carry them
  };
  const command = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...args];
  return withReport(async (file) => {
    const output = await printed(command, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
    const { stats, errors } = readReport(file, output);
    const { expected, unexpected, flaky, skipped } = stats;
    const failed = unexpected + flaky + skipped + errors.length;
    return checked({ passed: expected, failed, skipped, output });
  });
}
