import { areaOfUnit } from "#lib/db/area.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { symbolOfUnit } from "#lib/db/unit-symbol.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { Known } from "./interpret-row.ts";
import type { ExistingTask } from "./plan-annex.ts";
import type { AnnexClause } from "./read-clause.ts";
import type { AnnexUnit } from "./read-units.ts";

/** Runs a statement, in a transaction or for a page. */
export type Query = <Row>(statement: Sql) => Promise<Row[]>;

export type KnownOfDirective = Known & {
  existing: ExistingTask[];
  /** With the first words of each, to choose from. */
  clauses: (AnnexClause & { text: string })[];
};

type Lists = Omit<KnownOfDirective, "units" | "issuedOn" | "today" | "calendar"> & {
  holidays: string[];
  makeUpDays: string[];
};

/** All that an annex of this directive is read against: two statements, whatever the number of its rows. */
export async function knownFor(
  query: Query,
  actor: Actor,
  directive: { id: string; issuedOn: CivilDate },
): Promise<KnownOfDirective> {
  const named = (columns: Sql, from: Sql) =>
    sql`(SELECT coalesce(json_agg(${columns} ORDER BY ordinal), '[]') FROM ${from})`;
  const [lists] = await query<Lists>(sql`
    SELECT ${named(sql`json_build_object('key', key, 'vi', name_vi, 'en', name_en)`, sql`unit_level`)} AS levels,
           ${named(sql`json_build_object('id', id, 'key', key, 'vi', name_vi, 'en', name_en)`, sql`task_group`)} AS groups,
           ${named(sql`json_build_object('id', id, 'parentId', parent_id, 'kind', kind, 'label', label, 'text', left(text, 60))`, sql`clause WHERE directive_id = ${directive.id}::uuid`)} AS clauses,
           (SELECT coalesce(json_agg(json_build_object('id', id, 'vi', name_vi, 'en', name_en) ORDER BY name_vi), '[]')
              FROM indicator WHERE derivation IS NULL) AS indicators,
           (SELECT coalesce(json_agg(key), '[]') FROM regime) AS regimes,
           (SELECT coalesce(json_agg(json_build_object('id', t.id, 'code', t.code, 'title', t.title, 'key', s.key, 'state', t.state,
                     'version', t.version, 'product', t.product, 'cadence', t.cadence, 'dueOn', t.due_on, 'leadWords', s.lead_words,
                     'startOn', greatest(t.start_on, (SELECT max(a.start_on) FROM assignment a
                        WHERE a.task_id = t.id AND a.state = 'draft' AND a.due_on IS NOT DISTINCT FROM t.due_on)))), '[]')
              FROM task t LEFT JOIN task_source s ON s.task_id = t.id
             WHERE t.directive_id = ${directive.id}::uuid) AS existing,
           (SELECT coalesce(json_agg(day), '[]') FROM holiday WHERE kind = 'day_off') AS holidays,
           (SELECT coalesce(json_agg(day), '[]') FROM holiday WHERE kind = 'make_up_day') AS "makeUpDays"`);
  if (!lists) throw new Error("a statement without FROM has one row");
  const units = await query<AnnexUnit>(sql`
    SELECT u.id, u.code, u.level_key AS "levelKey", u.name, u.name_en AS "nameEn", u.short_name AS "shortName",
           ${symbolOfUnit(actor.today)} AS symbol,
           coalesce(g.id, u.id) AS "areaId", coalesce(g.name, u.name) AS "areaName",
           coalesce(g.short_name, u.short_name) AS "areaShortName",
           u.has_accounts AND ${unitWithin(scopesFor(actor, "assignment:assign"))} AS "mayLead", u.in_force_to AS "closesOn"
      FROM unit u ${areaOfUnit}
     WHERE in_force(u.in_force_from, u.in_force_to) @> ${actor.today}::date`);
  const { holidays, makeUpDays, ...known } = lists;
  return {
    ...known,
    units,
    issuedOn: directive.issuedOn,
    today: actor.today,
    calendar: { holidays: new Set(holidays), makeUpDays: new Set(makeUpDays) },
  };
}
