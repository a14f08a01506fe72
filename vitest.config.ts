import { defineConfig } from "vitest/config";

const exclude = ["**/node_modules/**", "**/.next*/**", "**/.data/**", "e2e/**"];

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: 2,
    isolate: false, // loading the code anew for each file costs twice what the tests do
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
        },
      },
      {
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude,
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: "scripts/testing/template-database.ts",
          setupFiles: "scripts/testing/fresh-database.ts",
        },
      },
    ],
  },
});
