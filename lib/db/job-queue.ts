import { PgBoss } from "pg-boss";
import { queryOutside } from "./door.ts";

/**
 * The queues of the schema `jobs`, over the product's own connections. The migrations made the schema and own it; a
 * pg-boss that wants another one refuses to start until a migration brings it.
 */
export function openJobQueue(): PgBoss {
  return new PgBoss({
    db: { executeSql: (text, values) => queryOutside({ text, ...(values && { values }) }) },
    schema: "jobs",
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
  });
}
