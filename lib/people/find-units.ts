import { areaOfUnit } from "#lib/db/area.ts";
import { readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Actor, type Place, scopesFor } from "#lib/domain/policy.ts";
import { parseSearch } from "#lib/domain/search-query.ts";
import { searchKey } from "#lib/domain/text.ts";

/** So many are offered; of more, somebody types another word. */
const MOST_UNITS = 12;

export type FoundUnit = Place & {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  area: string | null;
  areaEn: string | null;
  /** Its end, where one is planned. */
  closesOn: CivilDate | null;
};

export type UnitChoice =
  | { kind: "one"; unit: FoundUnit }
  | { kind: "none" }
  | { kind: "several"; units: FoundUnit[]; more: boolean };

/** What a form offers where the words name several units. */
export async function unitsToChoose(actor: Actor, typed: string): Promise<UnitChoice> {
  return readAsActor(actor, async (read) =>
    chosenUnit(await read<FoundUnit>(unitsNamed(actor, typed, null)), typed, null),
  );
}

/**
 * Units with accounts within the actor's reach that hold all the words, the higher ones first; by a chosen id that one
 * alone, while nothing else was typed since.
 */
export function unitsNamed(actor: Actor, typed: string, unitId: string | null): Sql {
  const words = parseSearch(typed);
  const named = words
    ? sql`(u.code = ${typed.trim().toLowerCase()} OR u.search_words @@ ${words.all}::tsquery)`
    : unitId
      ? sql`u.id = ${unitId}::uuid`
      : sql`false`;
  return sql`
    SELECT u.id, u.code, u.name, u.name_en AS "nameEn", u.command_path AS "commandPath", u.local_path AS "localPath", u.in_force_to::text AS "closesOn",
           CASE WHEN g.id <> u.id THEN g.name END AS area, CASE WHEN g.id <> u.id THEN g.name_en END AS "areaEn"
      FROM unit u ${areaOfUnit}
     WHERE u.has_accounts AND in_force(u.in_force_from, u.in_force_to) @> civil_day(now()) AND ${named}
       AND ${unitWithin(scopesFor(actor, "people:manage"))}
     ORDER BY u.id = ${unitId}::uuid DESC NULLS LAST, search_key(u.name) = ${searchKey(typed)} DESC, u.level_key = 'commune', length(u.command_path), u.search_name, u.id
     LIMIT ${MOST_UNITS + 1}::int`;
}

/** The unit that was meant: the chosen one, the only one, or the one whose whole name or code was typed. */
export function chosenUnit(
  found: readonly FoundUnit[],
  typed: string,
  unitId: string | null,
): UnitChoice {
  const key = searchKey(typed);
  const whole = found.filter(
    ({ name, nameEn, code }) =>
      searchKey(code) === key || searchKey(name) === key || searchKey(nameEn ?? "") === key,
  );
  const [only, second] = found.some(({ id }) => id === unitId)
    ? found.filter(({ id }) => id === unitId)
    : whole.length === 1
      ? whole
      : found;
  if (!only) return { kind: "none" };
  if (!second) return { kind: "one", unit: only };
  return { kind: "several", units: found.slice(0, MOST_UNITS), more: found.length > MOST_UNITS };
}
