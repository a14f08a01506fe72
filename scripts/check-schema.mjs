// node scripts/check-schema.mjs: prisma/schema says what the migrations make.
//
// An empty database is migrated and compared with the schema. Migrations may make indexes and constraints
// that Prisma cannot express; Prisma writes names in quotes and we do not, so these are told apart from
// what the schema lost. Everything else that differs is an error.
import { readdirSync, readFileSync } from "node:fs";
import { inProject } from "./steps/project.mjs";
import { Refusal } from "./steps/refusal.mjs";
import { conduct, whenStopping } from "./steps/stopping.mjs";
import { schemaDifference } from "./testing/schema-difference.mjs";
import { openTestCluster } from "./testing/test-cluster.mjs";

await conduct(async () => {
  const cluster = await openTestCluster();
  whenStopping(cluster.close);
  const { ownerUrl } = await cluster.database("schema_check");
  const statements = (await schemaDifference({ url: ownerUrl }))
    .replaceAll(/^--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement && statement !== "This is an empty migration.");
  const byHand = handWritten();
  const wrong = statements.filter((statement) => !byHand.has(dropped(statement)));
  if (wrong.length > 0) {
    throw new Refusal(
      `prisma/schema and prisma/migrations differ; what is missing:\n\n${wrong.join(";\n")};`,
    );
  }
  console.log(`the schema is what the migrations make, but for ${statements.length} parts by hand`);
  return 0;
});

function dropped(statement) {
  return /^(?:DROP INDEX|ALTER TABLE "\w+" DROP CONSTRAINT) "(\w+)"$/.exec(statement)?.[1];
}

/** The names of indexes and constraints whose SQL is ours. */
function handWritten() {
  const folder = inProject("prisma/migrations");
  const sql = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(`${folder}/${name}/migration.sql`, "utf8"))
    .join("\n");
  const made = /\b(?:ADD CONSTRAINT|INDEX(?: CONCURRENTLY)?(?: IF NOT EXISTS)?)\s+(\w+)\b/g;
  return new Set([...sql.matchAll(made)].map(([, name]) => name));
}
