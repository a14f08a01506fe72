import { type Read, readAsActor } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import { type AccountState, accountState, type SoughtState } from "#lib/domain/account-state.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, type Line, mayAnywhere, type Role, scopesFor } from "#lib/domain/policy.ts";
import { parseSearch } from "#lib/domain/search-query.ts";
import { rangeOf } from "#lib/domain/unit-path.ts";
import { accountWithin } from "./reach.ts";

const PAGE = 50;

export type PeopleFilter = {
  q?: string;
  role?: Role;
  level?: string;
  /** A unit with all below it. */
  area?: string;
  state?: SoughtState;
  after?: string;
};

/** A role of somebody, in force now or later. */
export type RoleShown = {
  role: Role;
  line: Line;
  unit: string;
  unitEn: string | null;
  from: CivilDate;
  /** The day after the last one. */
  to: CivilDate | null;
};

export type ListedPerson = {
  id: string;
  title: string;
  titleEn: string | null;
  email: string;
  state: AccountState;
  roles: RoleShown[];
  /** Of the link that was not used; null where there is none. */
  linkExpiresAt: string | null;
  linkExpired: boolean;
  /** The last time that somebody came in. */
  seenAt: string | null;
  createdAt: string;
  /** In whose places somebody works today. */
  actsFor: { title: string; titleEn: string | null }[];
};

type Found = Omit<ListedPerson, "state"> & {
  disabled: boolean;
  hasPassword: boolean;
  hasRoleToday: boolean;
};

export type Choice = { id: string; name: string; nameEn: string | null };

export type PeopleList = {
  rows: ListedPerson[];
  next: string | null;
  /** Of all pages. */
  total: number;
  levels: Choice[];
  /** Units directly below that have units of their own. */
  areas: Choice[];
};

/** Accounts within the admin's reach by their title, a page at a time; null for who manages nobody. */
export async function peopleList(
  actor: Actor,
  filter: PeopleFilter,
  page = PAGE,
): Promise<PeopleList | null> {
  if (!mayAnywhere(actor, "people:manage")) return null;
  return readAsActor(actor, async (read) => {
    const where = await accountsFound(read, actor, filter);
    const { after: _, ...whole } = filter;
    const all = await accountsFound(read, actor, whole);
    const [counted] = await read<{ total: number }>(
      sql`SELECT count(*)::int AS total FROM account a WHERE ${all}`,
    );
    const found = await read<Found>(sql`
      SELECT a.id, a.title, a.title_en AS "titleEn", a.email, a.disabled_at IS NOT NULL AS disabled,
             a.password_hash IS NOT NULL AS "hasPassword", ${hasRoleToday(actor.today)} AS "hasRoleToday", a.created_at AS "createdAt",
             (SELECT coalesce(json_agg(json_build_object('role', m.role, 'line', m.line, 'unit', u.name, 'unitEn', u.name_en,
                       'from', m.valid_from, 'to', m.valid_to) ORDER BY m.valid_from, u.search_name, m.role, m.line), '[]')
                FROM membership m JOIN unit u ON u.id = m.unit_id
               WHERE m.account_id = a.id AND ${lasts(actor.today)}) AS roles,
             l.at AS "linkExpiresAt", coalesce(l.at <= now(), false) AS "linkExpired",
             (SELECT max(s.created_at) FROM session s WHERE s.account_id = a.id) AS "seenAt",
             (SELECT coalesce(json_agg(json_build_object('title', f.title, 'titleEn', f.title_en)), '[]')
                FROM delegation g JOIN account f ON f.id = g.from_account_id WHERE ${actsNow(actor.today)}) AS "actsFor"
        FROM account a
        LEFT JOIN LATERAL (SELECT max(o.expires_at) AS at FROM one_time_link o
                            WHERE o.account_id = a.id AND o.used_at IS NULL) l ON true
       WHERE ${where}
       ORDER BY search_key(a.title) COLLATE "C", a.id LIMIT ${page + 1}::int`);
    const rows = found
      .slice(0, page)
      .map(({ disabled, hasPassword, hasRoleToday: now, ...row }) => ({
        ...row,
        state: accountState({ disabled, hasPassword, hasRoleToday: now }),
      }));
    const next = found.length > page ? (rows.at(-1)?.id ?? null) : null;
    return { rows, next, total: counted?.total ?? 0, ...(await choices(read, actor)) };
  });
}

async function choices(read: Read, actor: Actor): Promise<Pick<PeopleList, "levels" | "areas">> {
  const scopes = scopesFor(actor, "people:manage");
  const levels = await read<Choice>(sql`
    SELECT v.key AS id, v.name_vi AS name, v.name_en AS "nameEn" FROM unit_level v
     WHERE EXISTS (SELECT FROM unit u WHERE u.level_key = v.key AND u.has_accounts AND ${unitWithin(scopes)}) ORDER BY v.ordinal`);
  const below = unitWithin(scopes.map((scope) => ({ ...scope, reach: "children" as const })));
  const areas = await read<Choice>(sql`
    SELECT u.id, u.name, u.name_en AS "nameEn" FROM unit u
     WHERE ${below} AND EXISTS (SELECT FROM unit_parent p WHERE p.parent_id = u.id) ORDER BY u.search_name, u.id`);
  return { levels, areas };
}

/** A membership `m` of which the last day is not over. */
function lasts(today: CivilDate): Sql {
  return sql`(m.valid_to IS NULL OR m.valid_to > ${today}::date)`;
}

function hasRoleToday(today: CivilDate): Sql {
  return sql`EXISTS (SELECT FROM membership m WHERE m.account_id = a.id AND in_force(m.valid_from, m.valid_to) @> ${today}::date)`;
}

/** A delegation `g` by which account `a` can work today. */
function actsNow(today: CivilDate): Sql {
  return sql`g.to_account_id = a.id AND g.withdrawn_at IS NULL AND in_force(g.valid_from, g.valid_to) @> ${today}::date
    AND NOT EXISTS (SELECT FROM account x WHERE x.id = g.from_account_id AND x.disabled_at IS NOT NULL)`;
}

/** The condition on an account `a` that the actor finds it by this filter. */
export async function accountsFound(read: Read, actor: Actor, filter: PeopleFilter): Promise<Sql> {
  const { q = "", role, level, area, state, after } = filter;
  const all: Sql[] = [accountWithin(actor)];
  const words = parseSearch(q);
  if (words)
    all.push(
      sql`(a.search_words @@ ${words.all}::tsquery OR a.email_key = ${words.typed.toLowerCase()}
             OR EXISTS (SELECT FROM membership m JOIN unit u ON u.id = m.unit_id
                         WHERE m.account_id = a.id AND ${lasts(actor.today)} AND u.search_words @@ ${words.all}::tsquery))`,
    );
  const ofRole: Sql[] = [];
  if (role) ofRole.push(sql`m.role = ${role}::"Role"`);
  if (level) ofRole.push(sql`u.level_key = ${level.slice(0, 100)}`);
  if (isId(area)) ofRole.push(await below(read, area));
  if (ofRole.length > 0) {
    // Who is closed or has no role any more is found by the roles that there were.
    if (state !== "no-role" && state !== "disabled") ofRole.push(lasts(actor.today));
    all.push(sql`EXISTS (SELECT FROM membership m JOIN ${REGISTERED} ON u.id = m.unit_id
                          WHERE m.account_id = a.id AND ${join(ofRole, " AND ")})`);
  }
  if (state) all.push(inState(state, actor.today));
  if (isId(after)) {
    const last = sql`(SELECT search_key(b.title) COLLATE "C", b.id FROM account b WHERE b.id = ${after}::uuid)`;
    all.push(sql`(search_key(a.title) COLLATE "C", a.id) > ${last}`);
  }
  return join(all, " AND ");
}

async function below(read: Read, unitId: string): Promise<Sql> {
  const [unit] = await read<{ commandPath: string | null; localPath: string | null }>(sql`
    SELECT u.command_path AS "commandPath", u.local_path AS "localPath" FROM ${REGISTERED} WHERE u.id = ${unitId}::uuid`);
  const ranges: Sql[] = [sql`u.id = ${unitId}::uuid`];
  if (unit?.commandPath) {
    const [from, to] = rangeOf(unit.commandPath);
    ranges.push(sql`(u.command_path >= ${from} AND u.command_path < ${to})`);
  }
  // A committee's own line; a province's communes stand on the other one as well.
  if (unit?.localPath && !unit.commandPath) {
    const [from, to] = rangeOf(unit.localPath);
    ranges.push(sql`(u.local_path >= ${from} AND u.local_path < ${to})`);
  }
  return sql`(${join(ranges, " OR ")})`;
}

function inState(state: SoughtState, today: CivilDate): Sql {
  switch (state) {
    case "disabled":
      return sql`a.disabled_at IS NOT NULL`;
    case "invited":
      return sql`a.disabled_at IS NULL AND a.password_hash IS NULL`;
    case "no-link":
      return sql`a.disabled_at IS NULL AND a.password_hash IS NULL
        AND NOT EXISTS (SELECT FROM one_time_link o WHERE o.account_id = a.id AND o.used_at IS NULL AND o.expires_at > now())`;
    case "link-expired":
      return sql`a.disabled_at IS NULL AND a.password_hash IS NULL
        AND (SELECT max(o.expires_at) FROM one_time_link o WHERE o.account_id = a.id AND o.used_at IS NULL) <= now()`;
    case "no-role":
      return sql`a.disabled_at IS NULL AND a.password_hash IS NOT NULL AND NOT ${hasRoleToday(today)}`;
    case "active":
      return sql`a.disabled_at IS NULL AND a.password_hash IS NOT NULL AND ${hasRoleToday(today)}`;
    case "acting":
      return sql`EXISTS (SELECT FROM delegation g WHERE ${actsNow(today)})`;
  }
}
