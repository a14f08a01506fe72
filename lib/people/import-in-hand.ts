import { areaOfUnit } from "#lib/db/area.ts";
import { asActor, readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { symbolOfUnit } from "#lib/db/unit-symbol.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import type { Grid } from "#lib/sheets/grid.ts";
import { findHeading } from "./import-columns.ts";
import {
  type Known,
  type KnownAccount,
  type KnownUnit,
  type PeoplePlan,
  planPeople,
} from "./plan-people.ts";
import { accountWithin } from "./reach.ts";

/** Runs a statement, in a transaction or for a page. */
export type Query = <Row>(statement: Sql) => Promise<Row[]>;

type PeopleImport = { id: string; name: string | null; grid: Grid };

/** A list that the actor brings in; those of others are theirs. */
export async function importInHand(
  query: Query,
  actor: Actor,
  id: unknown,
  { lock = false } = {},
): Promise<PeopleImport | null> {
  if (!isId(id) || !mayAnywhere(actor, "people:manage")) return null;
  const [found] = await query<PeopleImport>(sql`
    SELECT id, name, grid FROM people_import
     WHERE id = ${id}::uuid AND created_by_id = ${actor.accountId}::uuid ${lock ? sql`FOR UPDATE` : sql``}`);
  return found ?? null;
}

/** All that a list is read against: three statements, whatever the number of its rows. */
export async function knownFor(query: Query, actor: Actor, grid: Grid): Promise<Known> {
  const scopes = scopesFor(actor, "people:manage");
  const column = findHeading(grid)?.columns.indexOf("email") ?? -1;
  const emails = grid.map((row) => (row[column] ?? "").trim().toLowerCase());
  const units = await query<KnownUnit>(sql`
    SELECT u.id, u.code, u.name, u.name_en AS "nameEn", u.short_name AS "shortName", ${symbolOfUnit(actor.today)} AS symbol,
           coalesce(g.id, u.id) AS "areaId", coalesce(g.name, u.name) AS "areaName",
           coalesce(g.short_name, u.short_name) AS "areaShortName",
           u.command_path AS "commandPath", u.local_path AS "localPath", u.in_force_to::text AS "closesOn"
      FROM unit u ${areaOfUnit}
     WHERE u.has_accounts AND in_force(u.in_force_from, u.in_force_to) @> ${actor.today}::date AND ${unitWithin(scopes)}`);
  const accounts = await query<KnownAccount>(sql`
    SELECT a.id, a.email, a.title, ${accountWithin(actor)} AS mine,
           (SELECT coalesce(json_agg(json_build_object('unitId', m.unit_id, 'role', m.role, 'line', m.line,
                    'groupIds', ARRAY(SELECT g.task_group_id FROM membership_task_group g
                                       WHERE g.membership_id = m.id ORDER BY g.task_group_id::text),
                                                       'from', m.valid_from, 'to', m.valid_to)), '[]')
              FROM membership m WHERE m.account_id = a.id) AS roles
      FROM account a WHERE a.email_key = ANY(${[...new Set(emails)]}::text[])`);
  const groups = await query<Known["groups"][number]>(
    sql`SELECT id, key, name_vi AS vi, name_en AS en FROM task_group ORDER BY ordinal`,
  );
  return { units, accounts, groups };
}

/** A list as it stands: what each row would become, read anew. */
export type PeopleImportPage = Omit<PeopleImport, "grid"> & {
  plan: PeoplePlan;
  groups: Known["groups"];
};

export async function importPage(actor: Actor, id: string): Promise<PeopleImportPage | null> {
  return readAsActor(actor, async (read) => {
    const found = await importInHand(read, actor, id);
    if (!found) return null;
    const known = await knownFor(read, actor, found.grid);
    const { grid, ...rest } = found;
    return { ...rest, plan: planPeople(grid, actor, known), groups: known.groups };
  });
}

type InHand = { id: string; name: string | null; at: Date; rows: number };

/** The lists that the actor began and did not finish; null for who manages nobody. */
export async function importsPage(actor: Actor): Promise<InHand[] | null> {
  if (!mayAnywhere(actor, "people:manage")) return null;
  return readAsActor(actor, (read) =>
    read<InHand>(sql`
      SELECT id, name, created_at AS at, jsonb_array_length(grid) - 1 AS rows FROM people_import
       WHERE created_by_id = ${actor.accountId}::uuid ORDER BY created_at DESC LIMIT 20`),
  );
}

/** Lets go of a list; what was taken of it stays. */
export async function discardImport(
  actor: Actor,
  input: { importId?: unknown },
): Promise<Outcome<{ id: string }>> {
  return asActor(actor, async (tx) => {
    const query: Query = (statement) => tx.$queryRaw(statement);
    const found = await importInHand(query, actor, input.importId, { lock: true });
    if (!found) return refuse.notFound();
    await tx.peopleImport.delete({ where: { id: found.id }, select: { id: true } });
    return done({ id: found.id });
  });
}
