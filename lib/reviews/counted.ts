import { type Sql, sql } from "#lib/db/sql.ts";

/** Reports that somebody awaits or awaited: of assignments (`a`) that were issued and not taken back. */
export const counted: Sql = sql`a.state IN ('assigned', 'acknowledged', 'in_progress', 'done')`;

/** What may be decided about: also what was suspended since it was sent, not what was withdrawn. */
export const decidable: Sql = sql`a.state NOT IN ('draft', 'cancelled', 'superseded')`;
