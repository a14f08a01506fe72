import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { scopesToSay } from "./asked-versions.ts";

/** What a queue asks about an actor, for queries with `unit` as `u` and `task` as `t`. */
export type QueueScope = {
  /** The units directly below, whose reports are listed. */
  listed: Sql;
  /** On which line the actor decides about the unit: the command line first; null where they do not. */
  decidesOn: Sql;
  /** Whether the actor may give the local line's word. */
  givesOpinion: Sql;
};

export function queueScope(actor: Actor): QueueScope {
  const deciding = scopesToSay(actor, "approved");
  const on = (line: "command" | "local") => within(deciding.filter((scope) => scope.line === line));
  return {
    listed: within(scopesFor(actor, "report:urge")),
    decidesOn: sql`CASE
      WHEN ${on("command")} AND t.decision_rule <> 'received' THEN 'command'
      WHEN ${on("local")} AND t.decision_rule <> 'command' THEN 'local'
      WHEN ${on("command")} THEN 'command' END`,
    givesOpinion: sql`(t.decision_rule = 'command' AND ${within(scopesToSay(actor, "opinion"))})`,
  };
}

/**
 * Whether report `r` of `q` (with what `queueScope` says as `decides_on` and `gives_opinion`) waits for this actor:
 * submitted, and not yet spoken about on their line.
 */
export const waitsForMe: Sql = sql`(r.state = 'submitted' AND NOT EXISTS (
  SELECT FROM report_version sv JOIN review sw ON sw.version_id = sv.id
   WHERE sv.report_id = r.id AND sv.number = r.current_version
     AND sw.line::text = coalesce(q.decides_on, CASE WHEN q.gives_opinion THEN 'local' ELSE 'command' END)))`;
