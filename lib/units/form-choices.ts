import { type Read, readAsActor } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { sql } from "#lib/db/sql.ts";
import { unitsOfLevel } from "#lib/db/units-of-level.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Actor, isAtTop, type Line, mayAnywhere } from "#lib/domain/policy.ts";
import type { OpenAtUnit } from "#lib/domain/unit-closing.ts";
import { openAtUnit } from "./open-at-unit.ts";
import { manageable, pathOn, takesUnder } from "./reach.ts";
import { type NameRow, namesOf, type UnitFacts, unitFacts } from "./unit-page.ts";

export type LevelChoice = {
  key: string;
  name: string;
  nameEn: string;
  days: number;
  units: number;
};
export type AttributeChoice = {
  key: string;
  name: string;
  nameEn: string;
  isFlag: boolean;
  /** What it can say; none: any words. */
  choices: string[];
};
/** A unit that others stand under: what a field for the unit above offers. */
export type ParentChoice = { name: string; nameEn: string | null; code: string };

const MOST_PARENTS = 300;

export async function levelsOf(read: Read, today: CivilDate): Promise<LevelChoice[]> {
  return read<LevelChoice>(sql`
    SELECT l.key, l.name_vi AS name, l.name_en AS "nameEn", l.report_working_days::int AS days,
           ${unitsOfLevel(today)} AS units
      FROM unit_level l ORDER BY l.ordinal`);
}

/** Units that others of the actor's reach stand under on the line, and under which the actor may put more. */
export async function parentsOn(read: Read, actor: Actor, line: Line): Promise<ParentChoice[]> {
  return read<ParentChoice>(sql`
    SELECT u.name, u.name_en AS "nameEn", u.code FROM ${REGISTERED} JOIN unit_level l ON l.key = u.level_key
     WHERE ${pathOn(line)} IS NOT NULL AND u.id IN (
             SELECT p.parent_id FROM unit_parent p JOIN ${REGISTERED} ON u.id = p.unit_id
              WHERE p.line = ${line}::"Line" AND p.in_force_to IS NULL AND ${manageable(actor)})
       AND ${takesUnder(actor, line)}
     ORDER BY l.ordinal, u.search_name LIMIT ${MOST_PARENTS}::int`);
}

export type NewUnitPage = {
  levels: LevelChoice[];
  parents: Record<Line, ParentChoice[]>;
  /** The unit from whose page the form was opened. */
  under: (ParentChoice & { id: string; line: Line }) | null;
};

/** What the form for a new unit offers; null for who manages no units. */
export async function newUnitPage(actor: Actor, under: string | null): Promise<NewUnitPage | null> {
  if (!mayAnywhere(actor, "unit:manage")) return null;
  return readAsActor(actor, async (read) => {
    const above = under ? await unitFacts(read, actor, under, manageable(actor)) : null;
    return {
      levels: await levelsOf(read, actor.today),
      parents: {
        command: await parentsOn(read, actor, "command"),
        local: await parentsOn(read, actor, "local"),
      },
      under: above && { ...above, line: above.commandPath && above.mayRule ? "command" : "local" },
    };
  });
}

export type ChangeUnitPage = {
  unit: UnitFacts;
  names: NameRow[];
  parents: Record<Line, ParentChoice[]>;
  attributes: AttributeChoice[];
  /** What is open there today. */
  open: OpenAtUnit;
};

/** What the forms that change a unit show; null when it is missing or the actor may not change it. */
export async function changeUnitPage(
  actor: Actor,
  id: string,
  kind: "rename" | "close" | "move" | "attribute",
): Promise<ChangeUnitPage | null> {
  return readAsActor(actor, async (read) => {
    const unit = await unitFacts(read, actor, id, manageable(actor));
    if (!unit || ((kind === "rename" || kind === "close") && !unit.mayRule)) return null;
    return {
      unit,
      names: await namesOf(read, unit.id),
      parents: {
        command: await parentsOn(read, actor, "command"),
        local: await parentsOn(read, actor, "local"),
      },
      attributes: await read<AttributeChoice>(
        sql`SELECT key, name_vi AS name, name_en AS "nameEn", is_flag AS "isFlag", choices FROM unit_attribute_key ORDER BY ordinal, key`,
      ),
      open: await openAtUnit(read, unit.id, actor.today, actor.today),
    };
  });
}

/** All levels, for who manages units at the top; null for others. */
export async function levelsPage(actor: Actor): Promise<LevelChoice[] | null> {
  if (!isAtTop(actor, "unit:manage")) return null;
  return readAsActor(actor, (read) => levelsOf(read, actor.today));
}
