import { openTo } from "#lib/db/directive-scope.ts";
import type { Read } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { Line, Scope } from "#lib/domain/policy.ts";
import { reaches } from "#lib/domain/policy.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import type { UnitPlace } from "./figures/extent.ts";

export type NamedUnit = { id: string; name: string; nameEn: string | null };
export type NamedChoice = { id: string; key: string; name: string; nameEn: string };
export type DirectiveChoice = { id: string; number: string };

/** The unit of a dashboard, and what stands around its figures. */
export type DashboardUnit = UnitPlace & {
  name: string;
  nameEn: string | null;
  shortName: string;
  levelKey: string;
  /** The units above that the actor may see, the highest first. */
  above: NamedUnit[];
  /** The same province as the other leadership sees it, where the actor may see both. */
  lines: Record<Line, NamedUnit> | null;
  groups: NamedChoice[];
  directives: DirectiveChoice[];
  calendar: WorkCalendar;
  /** Has units below it, on one line or the other: only then is there something to rank or to map. */
  hasBelow: boolean;
};

type Row = Omit<DashboardUnit, "above" | "lines" | "calendar" | "hasBelow"> & {
  /** Has units below it on the command line. */
  leads: boolean;
  /** And on the local line. */
  leadsLocally: boolean;
  around: (NamedUnit & { commandPath: string | null; localPath: string | null })[] | null;
  holidays: { day: CivilDate; kind: "day_off" | "make_up_day" }[] | null;
};

/**
 * Null: no such unit, or out of reach. Also asks for plans that know their values: a range of paths is the whole
 * country or one commune, and one plan for both would be wrong for one of them. Below the top they find the few rows
 * by index, which costs what it costs in memory, not on a disk that must seek.
 */
export async function readUnit(
  read: Read,
  scopes: readonly Scope[],
  unitId: string,
): Promise<DashboardUnit | null> {
  const [row] = await read<Row>(sql`
    WITH me AS (SELECT u.* FROM unit u WHERE u.id = ${unitId}::uuid AND ${unitWithin(scopes)})
    SELECT me.id, me.name, me.name_en AS "nameEn", me.short_name AS "shortName", me.level_key AS "levelKey",
           me.command_path AS "commandPath", me.local_path AS "localPath",
           (SELECT json_agg(json_build_object('id', u.id, 'name', u.short_name, 'nameEn', u.name_en,
                     'commandPath', u.command_path, 'localPath', u.local_path))
              FROM unit u
             WHERE u.id <> me.id AND ${unitWithin(scopes)}
               AND (u.segment = ANY(string_to_array(coalesce(me.command_path, '') || coalesce(me.local_path, ''), '/'))
                 OR u.id IN (SELECT p.unit_id FROM unit_parent p
                              WHERE p.parent_id = me.id AND p.line = 'local' AND me.command_path IS NULL))) AS around,
           (SELECT json_agg(json_build_object('id', g.id, 'key', g.key, 'name', g.name_vi, 'nameEn', g.name_en)
                            ORDER BY g.ordinal) FROM task_group g) AS groups,
           (SELECT json_agg(json_build_object('id', d.id, 'number', d.number) ORDER BY d.issued_on)
              FROM directive d WHERE d.state = 'issued' AND ${openTo(scopes)}) AS directives,
           (SELECT json_agg(json_build_object('day', h.day, 'kind', h.kind)) FROM holiday h) AS holidays,
           EXISTS (SELECT FROM unit w WHERE w.command_path > me.command_path
                      AND w.command_path < left(me.command_path, -1) || '0') AS leads,
           EXISTS (SELECT FROM unit w WHERE w.local_path > me.local_path
                      AND w.local_path < left(me.local_path, -1) || '0') AS "leadsLocally",
           set_config('plan_cache_mode', 'force_custom_plan', true) AS planned,
           set_config('random_page_cost', CASE WHEN me.command_path LIKE '%/%/' OR me.local_path LIKE '%/%/'
             THEN '1.1' ELSE current_setting('random_page_cost') END, true) AS walked
      FROM me`);
  if (!row) return null;
  const { around, holidays, ...unit } = row;
  const near = around ?? [];
  return {
    ...unit,
    groups: groupsSeen(row.groups ?? [], scopes),
    directives: row.directives ?? [],
    above: aboveOf(unit, near, scopes),
    lines: linesOf(unit, near),
    hasBelow: unit.leads || unit.leadsLocally,
    calendar: {
      holidays: new Set(
        (holidays ?? []).flatMap(({ day, kind }) => (kind === "day_off" ? [day] : [])),
      ),
      makeUpDays: new Set(
        (holidays ?? []).flatMap(({ day, kind }) => (kind === "make_up_day" ? [day] : [])),
      ),
    },
  };
}

type Near = NonNullable<Row["around"]>;

/** On the line on which the actor reaches the unit, so that a committee's member walks down from the committee. */
function aboveOf(unit: UnitPlace, near: Near, scopes: readonly Scope[]): NamedUnit[] {
  const line = scopes.find((scope) => reaches(scope, unit))?.line ?? "command";
  const path = (line === "command" ? unit.commandPath : unit.localPath) ?? "";
  const depth = (one: Near[number]) => (line === "command" ? one.commandPath : one.localPath) ?? "";
  return near
    .filter((one) => depth(one) !== "" && path !== depth(one) && path.startsWith(depth(one)))
    .sort((a, b) => depth(a).length - depth(b).length)
    .map(named);
}

/**
 * A province has two dashboards: its police on the command line, its Party committee on the local line. The police
 * stand right below the committee on the local line, and on the command line above all else that stands there.
 */
function linesOf(
  unit: UnitPlace & { shortName: string; nameEn: string | null; leads: boolean },
  near: Near,
): DashboardUnit["lines"] {
  const me = { id: unit.id, name: unit.shortName, nameEn: unit.nameEn };
  const { commandPath, localPath } = unit;
  if (commandPath === null) {
    const below = near.filter(
      (one) => one.commandPath && one.localPath?.startsWith(localPath ?? "/"),
    );
    const police = below.find(({ commandPath: path }) =>
      below.every((other) => path && other.commandPath?.startsWith(path)),
    );
    return police ? { command: named(police), local: me } : null;
  }
  const parentPath = localPath?.replace(/[a-z0-9]+\/$/, "");
  const committee = near.find((one) => one.commandPath === null && one.localPath === parentPath);
  return committee && unit.leads ? { command: me, local: named(committee) } : null;
}

function named({ id, name, nameEn }: Near[number]): NamedUnit {
  return { id, name, nameEn };
}

/** The groups of tasks that the actor sees somewhere. */
function groupsSeen(groups: NamedChoice[], scopes: readonly Scope[]): NamedChoice[] {
  return groups.filter(({ id }) =>
    scopes.some(({ taskGroupIds }) => taskGroupIds === null || taskGroupIds.includes(id)),
  );
}
