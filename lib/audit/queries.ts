import { areaNamed } from "#lib/db/area.ts";
import { DETAIL_OF_E } from "#lib/db/audit.ts";
import { type Read, readAsActor } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { signature } from "#lib/db/signed-by.ts";
import { join, nothing, type Sql, sql } from "#lib/db/sql.ts";
import { parseTypedDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { rangeOf } from "#lib/domain/unit-path.ts";
import { nameIds } from "./name-ids.ts";
import { nameSubjects, type Subject } from "./name-subjects.ts";

const PAGE = 80;

/** As they stand in the address; days as they are typed. What the address names and is no filter is passed over. */
export type AuditFilter = {
  from?: string;
  to?: string;
  deed?: string;
  entity?: string;
  /** A unit by name or code, with all below it. */
  unit?: string;
  /** An account by its address or title. */
  account?: string;
  after?: string;
};

export type AuditRow = {
  id: string;
  /** To the microsecond, for the cursor; shown to the second. */
  at: string;
  deed: string;
  entity: string;
  entityId: string | null;
  /** What it was done to; null for what has no name of its own. */
  subject: Subject | null;
  unit: string | null;
  unitEn: string | null;
  /** The province or department above the unit. */
  area: { name: string; nameEn: string | null } | null;
  account: string | null;
  accountEn: string | null;
  email: string | null;
  detail: Record<string, string | number | boolean | null>;
};

export type AuditPage = {
  rows: AuditRow[];
  nextAfter: string | null;
  /** Units that the filter's words name; none of them although words were typed: nothing was found. */
  units: { id: string; name: string; nameEn: string | null }[];
  /** Typed days that are none, as message keys: then nothing was looked for. */
  wrong: { from?: string; to?: string };
};

const UNITS_FOUND = 20;

/**
 * Who did what, the newest first, within the reader's reach: by the unit that a deed concerned, else by the units of
 * the account; a closed unit lies where it stood last. Null for who audits nothing.
 */
export async function auditPage(
  actor: Actor,
  filter: AuditFilter,
  most = PAGE,
): Promise<AuditPage | null> {
  if (!mayAnywhere(actor, "audit:read")) return null;
  const wrong = wrongDays(filter);
  if (Object.keys(wrong).length > 0) return { rows: [], nextAfter: null, units: [], wrong };
  return readAsActor(actor, async (read) => {
    const scope = unitWithin(scopesFor(actor, "audit:read"));
    const asked = (filter.unit ?? "").trim();
    const units = asked
      ? await read<FoundUnit>(sql`
          SELECT u.id, u.name, u.name_en AS "nameEn", u.command_path AS "commandPath", u.local_path AS "localPath" FROM ${REGISTERED}
           WHERE ${scope} AND (u.code = ${asked.toLowerCase()} OR strpos(u.search_name, ${searchKey(asked)}) > 0)
           ORDER BY length(u.command_path), u.name LIMIT ${UNITS_FOUND}::int`)
      : [];
    if (asked && units.length === 0) return { rows: [], nextAfter: null, units, wrong };

    const accounts = filter.account?.trim() ? await accountsNamed(read, filter.account) : null;
    const reach = asked ? sql`(${scope} AND ${below(units)})` : scope;
    const byAccounts = accounts ? sql`AND e.account_id = ANY(${accounts}::uuid[])` : nothing;
    const rows = await read<Omit<AuditRow, "subject">>(sql`
      SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.deed, e.entity,
             e.entity_id AS "entityId", u.name AS unit, u.name_en AS "unitEn", ${areaNamed(sql`u`)} AS area, ${signature("c", "e").by} AS account,
             ${signature("c", "e").byEn} AS "accountEn", c.email, ${DETAIL_OF_E} AS detail
        FROM audit_event e
        LEFT JOIN ${REGISTERED} ON u.id = e.unit_id
        LEFT JOIN account c ON c.id = e.account_id
       WHERE ${await concerns(read, reach)} ${byAccounts} ${conditions(filter)}
       ORDER BY e.at DESC, e.id DESC LIMIT ${most + 1}::int`);
    const shown = rows.slice(0, most);
    const last = rows.length > most ? shown.at(-1) : undefined;
    const named = await nameIds(read, actor, scope, await nameSubjects(read, shown));
    return { rows: named, nextAfter: last ? `${last.at}_${last.id}` : null, units, wrong };
  });
}

function wrongDays(filter: AuditFilter): AuditPage["wrong"] {
  const isWrong = (typed = "") => typed.trim() !== "" && !parseTypedDate(typed);
  const days = (["from", "to"] as const).filter((name) => isWrong(filter[name]));
  return Object.fromEntries(days.map((name) => [name, "audit.date-wrong"]));
}

type FoundUnit = {
  id: string;
  name: string;
  nameEn: string | null;
  commandPath: string | null;
  localPath: string | null;
};

/** Up to so many units are looked up by themselves; of more, every stretch of the audit has enough. */
const FEW_UNITS = 500;

/**
 * Events about a unit for which `holds` (a condition on `u`); about none: those of an account with a role at one.
 * Few units are found through their index, many by walking back from the newest event.
 */
async function concerns(read: Read, holds: Sql): Promise<Sql> {
  const units = await read<{ id: string }>(
    sql`SELECT u.id FROM ${REGISTERED} WHERE ${holds} LIMIT ${FEW_UNITS + 1}::int`,
  );
  if (units.length > FEW_UNITS)
    return sql`CASE WHEN e.unit_id IS NOT NULL THEN ${holds}
                    ELSE EXISTS (SELECT FROM membership m JOIN ${REGISTERED} ON u.id = m.unit_id
                                  WHERE m.account_id = e.account_id AND ${holds}) END`;
  const ids = units.map(({ id }) => id);
  const accounts = await read<{ id: string }>(
    sql`SELECT DISTINCT account_id AS id FROM membership WHERE unit_id = ANY(${ids}::uuid[])`,
  );
  return sql`(e.unit_id = ANY(${ids}::uuid[])
           OR (e.unit_id IS NULL AND e.account_id = ANY(${accounts.map(({ id }) => id)}::uuid[])))`;
}

/** The units and all below them, on either line. */
function below(units: readonly FoundUnit[]): Sql {
  const conditions = units.flatMap(({ id, commandPath, localPath }) => {
    const ranges: Sql[] = [sql`u.id = ${id}::uuid`];
    if (commandPath) {
      const [from, to] = rangeOf(commandPath);
      ranges.push(sql`(u.command_path >= ${from} AND u.command_path < ${to})`);
    }
    if (localPath) {
      const [from, to] = rangeOf(localPath);
      ranges.push(sql`(u.local_path >= ${from} AND u.local_path < ${to})`);
    }
    return ranges;
  });
  return sql`(${join(conditions, " OR ")})`;
}

/** Accounts by part of their address or title, with or without accents. */
async function accountsNamed(read: Read, typed: string): Promise<string[]> {
  const key = searchKey(typed);
  const accounts = await read<{ id: string; email: string; title: string; titleEn: string | null }>(
    sql`SELECT id, email_key AS email, title, title_en AS "titleEn" FROM account`,
  );
  return accounts
    .filter(({ email, title, titleEn }) =>
      [email, title, titleEn ?? ""].some((words) => searchKey(words).includes(key)),
    )
    .map(({ id }) => id);
}

function conditions({ from = "", to = "", deed, entity, after = "" }: AuditFilter): Sql {
  const [first, last] = [parseTypedDate(from), parseTypedDate(to)];
  const [at = "", id] = after.split("_");
  const all: Sql[] = [];
  if (first) all.push(sql`e.at >= ${first}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`);
  if (last) all.push(sql`e.at < (${last}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`);
  if (deed) all.push(sql`e.deed = ${deed.slice(0, 100)}`);
  if (entity) all.push(sql`e.entity = ${entity.slice(0, 100)}`);
  if (isId(id) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(at))
    all.push(sql`(e.at, e.id) < (${at}::timestamptz, ${id}::uuid)`);
  return all.length > 0 ? sql`AND ${join(all, " AND ")}` : nothing;
}
