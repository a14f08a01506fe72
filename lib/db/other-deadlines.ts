import { type Sql, sql } from "./sql.ts";

const OTHER = sql`a.state NOT IN ('draft', 'cancelled', 'superseded') AND a.due_on IS DISTINCT FROM t.due_on AND a.due_on IS NOT NULL`;

/** `OtherDeadlines` of grouped rows of `assignment` as `a` with their `task` as `t`. */
export const OTHER_DEADLINES: Sql = sql`json_build_object(
  'count', count(*) FILTER (WHERE ${OTHER}),
  'from', min(a.due_on) FILTER (WHERE ${OTHER}), 'to', max(a.due_on) FILTER (WHERE ${OTHER}))`;
