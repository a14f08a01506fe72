import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { parseSearch, type SearchQuery } from "#lib/domain/search-query.ts";
import {
  type Found,
  type FoundClause,
  type FoundDirective,
  type FoundTask,
  type FoundUnit,
  findClauses,
  findDirectives,
  findTasks,
  findUnits,
} from "./find-in-registers.ts";
import { type FoundReport, findReports } from "./find-reports.ts";

export const SEARCH_KINDS = ["directives", "clauses", "tasks", "units", "reports"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export type SearchResults = {
  query: SearchQuery;
  directives: Found<FoundDirective>;
  clauses: Found<FoundClause>;
  tasks: Found<FoundTask>;
  units: Found<FoundUnit>;
  reports: Found<FoundReport>;
};

const SHOWN_OF_EACH = 5;
/** Who needs more than these types another word. */
export const SHOWN_OF_ONE = 50;

/**
 * Everything with these words that the actor may read, by kind; of the kind that is asked for alone more of it is
 * shown. Null where nothing was asked.
 */
export async function searchAll(
  actor: Actor,
  typed: string,
  kind: SearchKind | null = null,
): Promise<SearchResults | null> {
  const query = parseSearch(typed);
  if (!query) return null;
  const shown = (of: SearchKind) =>
    kind === null ? SHOWN_OF_EACH : kind === of ? SHOWN_OF_ONE : 1;
  return readAsActor(actor, async (read) => {
    // Words are common or rare and a reach is a commune or the country: plans are made for the ones at hand.
    await read(sql`SELECT set_config('plan_cache_mode', 'force_custom_plan', true)`);
    return {
      query,
      directives: await findDirectives(read, actor, query, shown("directives")),
      clauses: await findClauses(read, actor, query, shown("clauses")),
      tasks: await findTasks(read, actor, query, shown("tasks")),
      units: await findUnits(read, actor, query, shown("units")),
      reports: await findReports(read, actor, query, shown("reports")),
    };
  });
}
