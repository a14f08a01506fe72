import type { Tx } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { sql } from "#lib/db/sql.ts";
import type { Message } from "#lib/domain/outcome.ts";
import type { Actor, Line } from "#lib/domain/policy.ts";
import { parseSearch } from "#lib/domain/search-query.ts";
import { searchKey } from "#lib/domain/text.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { takesUnder } from "./reach.ts";

/** So many are named where the words mean several. */
const MOST_NAMED = 6;
/** What parts a unit's name from its code where both are offered: "Công an tỉnh Bắc · 48". */
const PARTED = " · ";

export function typedUnit(
  reader: Parameters<typeof nameOf>[0],
  unit: Parameters<typeof nameOf>[1] & { code: string },
): string {
  return `${nameOf(reader, unit)}${PARTED}${unit.code}`;
}

type Row = {
  id: string;
  levelKey: string;
  code: string;
  name: string;
  byCode: boolean;
  byName: boolean;
  onLine: boolean;
};
type Found = { ok: true; id: string; levelKey: string } | { ok: false; message: Message };

/**
 * The unit above that somebody typed: by name and code, by code, by name, by some of its words, with or without
 * accents: one under which the actor may put others.
 */
export async function findTyped(tx: Tx, actor: Actor, line: Line, typed: string): Promise<Found> {
  const [said = "", behind] = typed.split(PARTED.trim()).map((part) => part.trim());
  const key = searchKey(said);
  const code = searchKey(behind ?? said);
  const words = parseSearch(said);
  const part =
    words && behind === undefined ? sql`u.search_words @@ ${words.all}::tsquery` : sql`false`;
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT u.id, u.level_key AS "levelKey", u.code, u.name, lower(u.code) = ${code} AS "byCode",
           (${key} IN (u.search_name, search_key(u.short_name)) OR search_key(u.name_en) = ${key}) AS "byName",
           ${line === "command" ? sql`u.command_path` : sql`u.local_path`} IS NOT NULL AS "onLine"
      FROM ${REGISTERED}
     WHERE (lower(u.code) = ${code} OR ${key} IN (u.search_name, search_key(u.short_name)) OR search_key(u.name_en) = ${key} OR ${part})
       AND ${takesUnder(actor, line)}`);
  // Of less exact words nothing is meant where something is called by them exactly.
  const whole = rows.filter(({ byCode, byName }) => byCode || byName);
  const both = rows.filter(({ byCode, byName }) => byCode && byName);
  const exact = behind !== undefined ? both : both.length > 0 ? both : whole;
  const meant = exact.length > 0 || behind !== undefined ? exact : rows;
  const onLine = meant.filter((row) => row.onLine);
  const [only] = onLine.length > 0 ? onLine : meant;
  if (!only) return { ok: false, message: { key: "units.parent-unknown" } };
  if (onLine.length > 1 || (onLine.length === 0 && meant.length > 1)) {
    const several = onLine.length > 0 ? onLine : meant;
    const names = several
      .slice(0, MOST_NAMED)
      .map(({ name, code: own }) => `${name}${PARTED}${own}`);
    return {
      ok: false,
      message: {
        key: "units.parent-among",
        values: { count: several.length, names: names.join("; ") },
      },
    };
  }
  return { ok: true, id: only.id, levelKey: only.levelKey };
}
