import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { generateClient } from "../steps/build.mjs";
import { CommandFailed, runNode } from "../steps/child.mjs";
import { Refusal } from "../steps/refusal.mjs";
import { whenStopping } from "../steps/stopping.mjs";
import { openTestCluster } from "./test-cluster.mjs";

const POSTGRES_15 = "/usr/lib/postgresql/15/bin";

export const testRuns = [
  { name: "unit", work: (args) => vitest("unit", args) },
  { name: "database", work: (args) => databaseTests(args) },
  {
    name: "database-15",
    usual: process.env.CI === "true" && existsSync(POSTGRES_15),
    work: (args) => databaseTests(args, POSTGRES_15),
  },
];

/** The server is opened here and not by vitest, so that it ends even when vitest is killed. */
async function databaseTests(args, bin) {
  await generateClient();
  const cluster = await openTestCluster({ bin });
  const forget = whenStopping(cluster.close);
  try {
    const env = { TIENDO_TEST_FOLDER: cluster.folder, TIENDO_TEST_POSTGRES: bin ?? "" };
    return await vitest("database", args, env);
  } finally {
    forget();
    await cluster.close();
  }
}

async function vitest(project, args, env) {
  const command = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...args];
  const reporters = ["--reporter=default", "--reporter=json"];
  return withReport(async (file) => {
    const output = await printed([...command, ...reporters, `--outputFile.json=${file}`], env);
    const report = readReport(file, output);
    // A file that cannot be loaded has no tests that could fail.
    const broken = report.testResults.filter(
      (result) => result.status === "failed" && result.assertionResults.length === 0,
    );
    const skipped = report.numPendingTests + report.numTodoTests;
    const failed = report.numFailedTests + broken.length + skipped;
    return checked({ passed: report.numPassedTests, failed, skipped, output });
  });
}

/** What a test run printed, whether it went well or not. */
export async function printed(args, env) {
  try {
    return await runNode(args, { env: { NO_COLOR: "1", ...env } });
  } catch (error) {
    if (error instanceof CommandFailed) return error.lines.join("\n");
    throw error;
  }
}

export async function withReport(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tien-do-report-"));
  try {
    return await work(path.join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function readReport(file, output) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  throw new Refusal(`The tests did not get as far as a report:\n${output}`);
}

/** No tests, or skipped ones, are no success. */
export function checked({ passed, failed, skipped, output }) {
  if (passed + failed === 0) throw new Refusal(`No tests were found:\n${output}`);
  const note = skipped > 0 ? `\n${skipped} skipped; a skipped test counts as failed` : "";
  return { passed, failed, output: output + note };
}
