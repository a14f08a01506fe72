import { type Sql, sql } from "#lib/db/sql.ts";

/** A report `b` of assignment `a` that its unit still owes: what is reminded of, and what the reminder then counts. */
export const REPORT_OWED: Sql = sql`(b.first_submitted_at IS NULL AND a.state IN ('assigned', 'acknowledged', 'in_progress'))`;

/** An assignment `a` that is still to be done: what waits for a decision is not. */
export const ASSIGNMENT_OWED: Sql = sql`(a.state IN ('assigned', 'acknowledged', 'in_progress') AND a.waiting = 0)`;
