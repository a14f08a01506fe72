import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type Actor, LINES, type Line, mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import type { Named } from "#lib/i18n/named.ts";

export type RoleChoices = { lines: Line[]; groups: (Named & { id: string })[] };

/** On which lines and for which groups of tasks the actor may give roles; null for who gives none. */
export async function roleChoices(actor: Actor): Promise<RoleChoices | null> {
  if (!mayAnywhere(actor, "people:manage")) return null;
  const scopes = scopesFor(actor, "people:manage");
  const all = scopes.some(({ taskGroupIds }) => taskGroupIds === null);
  const own = scopes.flatMap(({ taskGroupIds }) => taskGroupIds ?? []);
  const groups = await readAsActor(actor, (read) =>
    read<Named & { id: string }>(sql`
      SELECT id, name_vi AS name, name_en AS "nameEn" FROM task_group
       WHERE ${all} OR id = ANY(${own}::uuid[]) ORDER BY ordinal`),
  );
  return { lines: LINES.filter((line) => scopes.some((scope) => scope.line === line)), groups };
}
