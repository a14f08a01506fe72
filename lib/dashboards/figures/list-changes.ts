import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { CHANGES, type Change, movedJoin, movedSince, standings } from "./states-since.ts";

/** What became of an assignment since a day began; what was withdrawn is not listed among what is counted. */
export const LISTED_CHANGES = [
  "fell",
  "finished",
  "reopened",
  "added",
  "addedNotOverdue",
  "addedNotDone",
  "clearedDone",
  "clearedElse",
] as const satisfies readonly Change[];
export type ListedChange = (typeof LISTED_CHANGES)[number];

/** The assignment `a` changed like that; the same conditions as those by which changes are counted. */
export function hasChanged(change: ListedChange, since: CivilDate, today: CivilDate): Sql {
  return sql`a.id IN (WITH ${movedSince(since)} SELECT id FROM (
    SELECT a.id, ${standings(since, today)} FROM assignment a ${movedJoin}) compared WHERE ${CHANGES[change]})`;
}
