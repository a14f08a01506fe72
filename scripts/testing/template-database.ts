import type { TestProject } from "vitest/node";
import { openTestCluster } from "./test-cluster.mjs";

declare module "vitest" {
  interface ProvidedContext {
    template: { ownerUrl: string; appUrl: string };
  }
}

/** Once for all files: a server, and a migrated database that each file gets a copy of. */
export default async function openTemplate(project: TestProject) {
  const bin = process.env.TIENDO_TEST_POSTGRES || undefined;
  const cluster = await openTestCluster({ bin });
  project.provide("template", await cluster.database("template_for_tests"));
  return () => cluster.close();
}
