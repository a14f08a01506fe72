import { type Read, readAsActor } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, type Line, mayAnywhere } from "#lib/domain/policy.ts";
import { rangeOf, type UnitPath } from "#lib/domain/unit-path.ts";
import { pathOn, readable } from "./reach.ts";

/** Which tree: its line, and whether units that are closed or yet to come stand in it. */
export type TreeView = { line: Line; all: boolean };

export type TreeUnit = {
  id: string;
  name: string;
  nameEn: string | null;
  level: string;
  levelEn: string;
  code: string;
  /** Units directly below it that are shown. */
  children: number;
  /** Set for a unit that is not in force today: since when it is closed, or from when on it will be. */
  closedOn: CivilDate | null;
  opensOn: CivilDate | null;
};

/** The units directly below one, or at the top: `total` is of all of them, `units` are from the one that was asked for. */
export type Branch = { under: string | null; units: TreeUnit[]; total: number };

/** Children that a page without script shows at once; the tree fetches all. */
export const FIRST_OF_BRANCH = 200;

/** One branch of the tree; null where nobody may see it. */
export async function treeBranch(
  actor: Actor,
  view: TreeView,
  under: string | null,
): Promise<Branch | null> {
  if (!mayAnywhere(actor, "dashboard:read")) return null;
  return readAsActor(actor, async (read) => {
    if (under === null) return { under, ...(await atTop(read, actor, view)) };
    const parent = await pathOf(read, actor, view, under);
    if (!parent) return null;
    return { under, ...(await below(read, actor, view, parent, {})) };
  });
}

/**
 * The tree opened down to a unit: its top, and the branches on the way, the first page of each but of the last, which
 * begins at `from`. Read in one snapshot.
 */
export async function treeTo(
  actor: Actor,
  view: TreeView,
  to: string | null,
  from = 0,
): Promise<Branch[] | null> {
  if (!mayAnywhere(actor, "dashboard:read")) return null;
  return readAsActor(actor, async (read) => {
    const top = await atTop(read, actor, view);
    const branches: Branch[] = [{ under: null, ...top }];
    // One unit alone at the top is opened at once.
    const asked = to ?? (top.total === 1 ? (top.units[0]?.id ?? null) : null);
    const path = asked === null ? null : await pathOf(read, actor, view, asked);
    if (!path) return branches;
    const way = await read<{ id: string; path: UnitPath }>(sql`
      SELECT u.id, ${pathOn(view.line)} AS path FROM ${REGISTERED}
       WHERE u.segment = ANY(string_to_array(${path}, '/')) AND starts_with(${path}, ${pathOn(view.line)}) AND ${readable(actor)}
       ORDER BY length(${pathOn(view.line)})`);
    for (const { id, path: parent } of way) {
      const first = id === asked ? from : 0;
      const next = way.find((one) => one.path.length > parent.length)?.id ?? null;
      const part = await below(read, actor, view, parent, {
        first,
        most: FIRST_OF_BRANCH,
        with: next,
      });
      if (part.total > 0) branches.push({ under: id, ...part });
    }
    return branches;
  });
}

async function pathOf(
  read: Read,
  actor: Actor,
  { line }: TreeView,
  id: string,
): Promise<UnitPath | null> {
  if (!isId(id)) return null;
  const [row] = await read<{ path: UnitPath | null }>(
    sql`SELECT ${pathOn(line)} AS path FROM ${REGISTERED} WHERE u.id = ${id}::uuid AND ${readable(actor)}`,
  );
  return row?.path ?? null;
}

type Part = { first?: number; most?: number; with?: string | null };
type Row = TreeUnit & { total: number };

/** The units of a branch, each with the number of those below it. */
function branchSql(seen: Sql, here: Sql, { first = 0, most, with: named = null }: Part): Sql {
  const page = most
    ? sql`WHERE (n.place > ${first}::int AND n.place <= ${first + most}::int) OR n.id = ${named}::uuid`
    : sql``;
  return sql`
    WITH seen AS MATERIALIZED (${seen}),
    sizes AS (SELECT above AS path, count(*)::int AS children FROM seen GROUP BY 1)
    SELECT n.* FROM (
      SELECT s.id, s.name, s.name_en AS "nameEn", l.name_vi AS level, l.name_en AS "levelEn", s.code,
             coalesce(z.children, 0) AS children, s.closed_on::text AS "closedOn", s.opens_on::text AS "opensOn",
             (count(*) OVER ())::int AS total, row_number() OVER (ORDER BY l.ordinal, s.search_name, s.code, s.id) AS place
        FROM seen s JOIN unit_level l ON l.key = s.level_key LEFT JOIN sizes z ON z.path = s.path
       WHERE ${here}) n ${page}
     ORDER BY n.place`;
}

function seenSql(actor: Actor, { line, all }: TreeView, more: Sql): Sql {
  const path = pathOn(line);
  const shown = all
    ? sql`true`
    : sql`u.in_force_from <= ${actor.today}::date AND (u.in_force_to IS NULL OR u.in_force_to > ${actor.today}::date)`;
  return sql`
    SELECT u.id, u.name, u.name_en, u.code, u.level_key, u.search_name, ${path} AS path,
           left(${path}, -length(u.segment) - 1) AS above,
           CASE WHEN u.in_force_to <= ${actor.today}::date THEN u.in_force_to END AS closed_on,
           CASE WHEN u.in_force_from > ${actor.today}::date THEN u.in_force_from END AS opens_on
      FROM ${REGISTERED} WHERE ${path} IS NOT NULL AND ${readable(actor)} AND ${shown} AND ${more}`;
}

async function below(read: Read, actor: Actor, view: TreeView, parent: UnitPath, part: Part) {
  const [from, to] = rangeOf(parent);
  const seen = seenSql(
    actor,
    view,
    sql`${pathOn(view.line)} > ${from} AND ${pathOn(view.line)} < ${to}`,
  );
  return partOf(await read<Row>(branchSql(seen, sql`s.above = ${parent}`, part)));
}

/** At the top stand the units that the reader sees under nobody, whoever is above them. */
async function atTop(read: Read, actor: Actor, view: TreeView) {
  const here = sql`NOT EXISTS (SELECT FROM seen p WHERE p.path = s.above)`;
  return partOf(await read<Row>(branchSql(seenSql(actor, view, sql`true`), here, {})));
}

function partOf(rows: (Row & { place?: unknown })[]): Omit<Branch, "under"> {
  const units = rows.map(({ total: _, place: __, ...unit }) => unit);
  return { units, total: rows[0]?.total ?? 0 };
}
