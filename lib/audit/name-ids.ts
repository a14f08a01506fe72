import { taskReadable } from "#lib/db/directive-scope.ts";
import type { Read } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { AuditRow } from "./queries.ts";

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * The conditions of lists that were taken name units, tasks and task groups by their ids: here they are called as the
 * register calls them. What lies outside the reader's `scope` keeps its id.
 */
export async function nameIds(
  read: Read,
  actor: Actor,
  scope: Sql,
  rows: readonly AuditRow[],
): Promise<AuditRow[]> {
  const ids = new Set(rows.flatMap(({ detail }) => String(detail.filter ?? "").match(ID) ?? []));
  if (ids.size === 0) return [...rows];
  const asked = sql`ANY(${[...ids]}::uuid[])`;
  const found = await read<{ id: string; name: string }>(sql`
    SELECT u.id, u.name FROM ${REGISTERED} WHERE u.id = ${asked} AND ${scope}
     UNION ALL SELECT id, name_vi FROM task_group WHERE id = ${asked}
     UNION ALL SELECT t.id, t.code || ' ' || t.title FROM task t JOIN directive d ON d.id = t.directive_id
                WHERE t.id = ${asked} AND ${taskReadable(actor)}`);
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    if (typeof row.detail.filter !== "string") return row;
    const filter = [...new URLSearchParams(row.detail.filter)]
      .map(([key, value]) => `${key}=${value.replace(ID, (id) => names.get(id) ?? id)}`)
      .join("&");
    return { ...row, detail: { ...row.detail, filter } };
  });
}
