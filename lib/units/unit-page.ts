import { type Read, readAsActor } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor, Line, Role } from "#lib/domain/policy.ts";
import { manageable, ownedBy, readable } from "./reach.ts";
import { type UnitHistory, unitHistory } from "./unit-history.ts";

type NamedRow = { id: string; name: string; nameEn: string | null };
type Dated = { from: CivilDate; to: CivilDate | null; basis: string | null };

export type UnitFacts = NamedRow & {
  version: number;
  code: string;
  shortName: string;
  level: string;
  levelEn: string;
  levelKey: string;
  hasAccounts: boolean;
  from: CivilDate;
  to: CivilDate | null;
  openingBasis: string | null;
  closingBasis: string | null;
  commandPath: string | null;
  localPath: string | null;
  /** What no line decides; its place on the local line. */
  mayManage: boolean;
  /** Its name, its end, its place on the command line. */
  mayRule: boolean;
};
export type PlaceRow = Dated & { line: Line; parent: NamedRow | null; seen: boolean };
export type NameRow = {
  from: CivilDate;
  name: string;
  nameEn: string | null;
  shortName: string;
  basis: string | null;
};
export type AttributeRow = Dated & {
  key: string;
  name: string;
  nameEn: string;
  value: string;
  isFlag: boolean;
};
export type SuccessionRow = NamedRow & {
  /** Whether the other unit came before this one. */
  before: boolean;
  kind: "merge" | "split" | "move" | "rename" | "close";
  on: CivilDate;
  share: number | null;
  basis: string;
  seen: boolean;
};
export type MemberRow = {
  title: string;
  titleEn: string | null;
  role: Role;
  lines: Line[];
  since: CivilDate;
  to: CivilDate | null;
  disabled: boolean;
  groups: { name: string; nameEn: string }[];
};

export type UnitPage = {
  unit: UnitFacts;
  /** The units above that the reader sees, the highest first, on the line on which it stands (command before local). */
  above: NamedRow[];
  line: Line;
  /** Directly below today, on either line. */
  children: { command: number; local: number };
  places: PlaceRow[];
  names: NameRow[];
  attributes: AttributeRow[];
  successions: SuccessionRow[];
  members: MemberRow[];
  history: UnitHistory;
};

/** The unit with what the register knows of it; null when it is missing or out of reach. */
export async function unitFacts(
  read: Read,
  actor: Actor,
  id: string,
  reach: Sql,
): Promise<UnitFacts | null> {
  if (!isId(id)) return null;
  const [unit] = await read<UnitFacts>(sql`
    SELECT u.id, u.version, u.code, u.name, u.name_en AS "nameEn", u.short_name AS "shortName", l.name_vi AS level,
           l.name_en AS "levelEn", u.level_key AS "levelKey", u.has_accounts AS "hasAccounts", u.in_force_from::text AS "from",
           u.in_force_to::text AS "to", u.opening_basis AS "openingBasis", u.closing_basis AS "closingBasis",
           u.command_path AS "commandPath", u.local_path AS "localPath", ${manageable(actor)} AS "mayManage",
           ${ownedBy(actor)} AS "mayRule"
      FROM ${REGISTERED} JOIN unit_level l ON l.key = u.level_key
     WHERE u.id = ${id}::uuid AND ${reach}`);
  return unit ?? null;
}

export async function unitPage(actor: Actor, id: string): Promise<UnitPage | null> {
  return readAsActor(actor, async (read) => {
    const unit = await unitFacts(read, actor, id, readable(actor));
    if (!unit) return null;
    const line: Line = unit.commandPath ? "command" : "local";
    const path = unit.commandPath ?? unit.localPath;
    const above = await read<NamedRow>(sql`
      SELECT u.id, u.short_name AS name, u.name_en AS "nameEn" FROM ${REGISTERED}
       WHERE u.segment = ANY(string_to_array(${path}, '/')) AND u.id <> ${unit.id}::uuid AND ${readable(actor)}
       ORDER BY length(${line === "command" ? sql`u.command_path` : sql`u.local_path`})`);
    const [children] = await read<UnitPage["children"]>(sql`
      SELECT (count(*) FILTER (WHERE p.line = 'command'))::int AS command, (count(*) FILTER (WHERE p.line = 'local'))::int AS local
        FROM unit_parent p
       WHERE p.parent_id = ${unit.id}::uuid AND in_force(p.in_force_from, p.in_force_to) @> ${actor.today}::date`);
    return {
      unit,
      above,
      line,
      children: children ?? { command: 0, local: 0 },
      places: await placesOf(read, actor, unit.id),
      names: await namesOf(read, unit.id),
      attributes: await attributesOf(read, unit.id),
      successions: await successionsOf(read, actor, unit.id),
      members: await membersOf(read, actor, unit.id),
      history: await unitHistory(read, unit.id),
    };
  });
}

/** Parents on both lines over time, the newest first; one out of reach is named without a link. */
async function placesOf(read: Read, actor: Actor, id: string): Promise<PlaceRow[]> {
  return read<PlaceRow>(sql`
    SELECT p.line::text AS line, p.in_force_from::text AS "from", p.in_force_to::text AS "to", p.legal_basis AS basis,
           CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) END AS parent,
           coalesce(${readable(actor)}, false) AS seen
      FROM unit_parent p LEFT JOIN ${REGISTERED} ON u.id = p.parent_id
     WHERE p.unit_id = ${id}::uuid ORDER BY p.line, p.in_force_from DESC`);
}

export async function namesOf(read: Read, id: string): Promise<NameRow[]> {
  return read<NameRow>(sql`
    SELECT in_force_from::text AS "from", name, name_en AS "nameEn", short_name AS "shortName", legal_basis AS basis
      FROM unit_name WHERE unit_id = ${id}::uuid ORDER BY in_force_from DESC`);
}

async function attributesOf(read: Read, id: string): Promise<AttributeRow[]> {
  return read<AttributeRow>(sql`
    SELECT t.key, k.name_vi AS name, k.name_en AS "nameEn", t.value, k.is_flag AS "isFlag", t.in_force_from::text AS "from",
           t.in_force_to::text AS "to", t.legal_basis AS basis
      FROM unit_attribute t JOIN unit_attribute_key k ON k.key = t.key
     WHERE t.unit_id = ${id}::uuid ORDER BY k.ordinal, k.key, t.in_force_from DESC`);
}

async function successionsOf(read: Read, actor: Actor, id: string): Promise<SuccessionRow[]> {
  return read<SuccessionRow>(sql`
    SELECT u.id, u.name, u.name_en AS "nameEn", s.to_unit_id = ${id}::uuid AS before, s.kind::text AS kind,
           s.effective_on::text AS "on", s.share::float8 AS share, s.legal_basis AS basis, ${readable(actor)} AS seen
      FROM succession s
      JOIN ${REGISTERED} ON u.id = CASE WHEN s.to_unit_id = ${id}::uuid THEN s.from_unit_id ELSE s.to_unit_id END
     WHERE ${id}::uuid IN (s.from_unit_id, s.to_unit_id) ORDER BY s.effective_on DESC, u.search_name`);
}

/** Who has which role here today or soon; a role on both lines is told once. */
async function membersOf(read: Read, actor: Actor, id: string): Promise<MemberRow[]> {
  return read<MemberRow>(sql`
    SELECT a.title, a.title_en AS "titleEn", m.role::text AS role, array_agg(DISTINCT m.line::text) AS lines,
           min(m.valid_from)::text AS since, max(m.valid_to)::text AS "to", a.disabled_at IS NOT NULL AS disabled,
           coalesce((SELECT json_agg(DISTINCT jsonb_build_object('name', g.name_vi, 'nameEn', g.name_en))
              FROM membership_task_group mg JOIN task_group g ON g.id = mg.task_group_id
             WHERE mg.membership_id = ANY(array_agg(m.id))), '[]') AS groups
      FROM membership m JOIN account a ON a.id = m.account_id
     WHERE m.unit_id = ${id}::uuid AND (m.valid_to IS NULL OR m.valid_to > ${actor.today}::date)
     GROUP BY a.id, m.role ORDER BY m.role, a.title`);
}
