import { areaOfUnit } from "#lib/db/area.ts";
import { directiveReadable, taskReadable } from "#lib/db/directive-scope.ts";
import type { Read } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { ClauseKind } from "#lib/domain/clause-number.ts";
import type { DirectiveType, IssueState } from "#lib/domain/directive.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { SearchQuery } from "#lib/domain/search-query.ts";

/** `count` is of all that was found; `rows` are the first of them. */
export type Found<Row> = { count: number; rows: Row[] };

export type FoundDirective = {
  id: string;
  number: string;
  type: DirectiveType;
  title: string;
  titleEn: string | null;
  issuer: string;
  issuerEn: string | null;
  issuedOn: CivilDate;
  state: IssueState;
};
export type FoundClause = {
  id: string;
  directiveId: string;
  number: string;
  /** Of its directive: two of one number are told apart by these. */
  issuedOn: CivilDate;
  state: IssueState;
  /** From the whole to the part: Điều 5, khoản 2. */
  path: { kind: ClauseKind; label: string }[];
  text: string;
};
export type FoundTask = {
  id: string;
  code: string;
  title: string;
  titleEn: string | null;
  number: string;
  issuedOn: CivilDate;
  state: IssueState;
};
export type FoundUnit = {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  level: string;
  levelEn: string;
  /** The province or department above; null where there is none. */
  area: string | null;
  areaEn: string | null;
};

/** The exact number first, then what begins with it or with these words, then the words side by side, then the rest. */
export async function findDirectives(
  read: Read,
  actor: Actor,
  query: SearchQuery,
  limit: number,
): Promise<Found<FoundDirective>> {
  return counted(
    await read<FoundDirective & Counted>(sql`
      SELECT d.id, d.number, d.type::text AS type, d.title, d.title_en AS "titleEn", i.name_vi AS issuer,
             i.name_en AS "issuerEn", d.issued_on::text AS "issuedOn", d.state::text AS state, count(*) OVER ()::int AS found
        FROM directive d JOIN issuer i ON i.id = d.issuer_id
       WHERE ${directiveReadable(actor)} AND d.search_words @@ ${query.all}::tsquery
       ORDER BY CASE WHEN d.number_key = ${query.number} THEN 0
                     WHEN starts_with(d.number_key, ${query.number}) THEN 1
                     ELSE ${nearness(sql`d.search_title`, query)} END,
                d.issued_on DESC, d.id DESC LIMIT ${limit}::int`),
  );
}

/** The newest document first, its parts in their order. */
export async function findClauses(
  read: Read,
  actor: Actor,
  query: SearchQuery,
  limit: number,
): Promise<Found<FoundClause>> {
  return counted(
    await read<FoundClause & Counted>(sql`
      SELECT c.id, c.directive_id AS "directiveId", d.number, d.issued_on::text AS "issuedOn", d.state::text AS state,
             (WITH RECURSIVE up AS (
                SELECT c.parent_id, c.kind, c.label, 1 AS step
                 UNION ALL SELECT p.parent_id, p.kind, p.label, up.step + 1 FROM up JOIN clause p ON p.id = up.parent_id)
              SELECT json_agg(json_build_object('kind', up.kind, 'label', up.label) ORDER BY up.step DESC) FROM up) AS path,
             left(c.text, 20000) AS text, count(*) OVER ()::int AS found
        FROM clause c JOIN directive d ON d.id = c.directive_id
       WHERE c.search_words @@ ${query.all}::tsquery AND ${directiveReadable(actor)}
       ORDER BY d.issued_on DESC, d.id, c.id LIMIT ${limit}::int`),
  );
}

/** By code, by title, or all of one document by its number. */
export async function findTasks(
  read: Read,
  actor: Actor,
  query: SearchQuery,
  limit: number,
): Promise<Found<FoundTask>> {
  return counted(
    await read<FoundTask & Counted>(sql`
      SELECT t.id, t.code, t.title, t.title_en AS "titleEn", d.number, d.issued_on::text AS "issuedOn", t.state::text AS state,
             count(*) OVER ()::int AS found
        FROM task t JOIN directive d ON d.id = t.directive_id
       WHERE ${taskReadable(actor)}
         AND (t.search_words @@ ${query.all}::tsquery OR d.number_key = ${query.number})
       ORDER BY CASE WHEN search_key(t.code) = ${query.key} THEN 0
                     ELSE ${nearness(sql`t.search_title`, query)} END,
                d.issued_on DESC, t.code, t.id LIMIT ${limit}::int`),
  );
}

/** By official code or by a name that it has or had; "Đại Lộc" is the whole own name of "Công an xã Đại Lộc" and comes before longer ones. */
export async function findUnits(
  read: Read,
  actor: Actor,
  query: SearchQuery,
  limit: number,
): Promise<Found<FoundUnit>> {
  return counted(
    await read<FoundUnit & Counted>(sql`
      SELECT u.id, u.code, u.name, u.name_en AS "nameEn", u.level, u.level_en AS "levelEn", u.found,
             CASE WHEN g.id <> u.id THEN g.short_name END AS area, CASE WHEN g.id <> u.id THEN g.name_en END AS "areaEn"
        FROM (SELECT u.*, l.name_vi AS level, l.name_en AS level_en, count(*) OVER ()::int AS found,
                     row_number() OVER (ORDER BY
                       CASE WHEN lower(u.code) = ${query.key} OR u.search_name = ${query.key} THEN 0
                            WHEN right(u.search_name, length(${query.key}) + 1) = ' ' || ${query.key} THEN 1
                            ELSE ${nearness(sql`u.search_name`, query)} END,
                       l.ordinal, u.search_name, u.id) AS place
                FROM unit u JOIN unit_level l ON l.key = u.level_key
               WHERE ${unitWithin(scopesFor(actor, "dashboard:read"))}
                 AND (u.search_words @@ ${query.all}::tsquery
                      OR u.id IN (SELECT n.unit_id FROM unit_name n WHERE n.search_words @@ ${query.all}::tsquery))
               ORDER BY place LIMIT ${limit}::int) u ${areaOfUnit}
       ORDER BY u.place`),
  );
}

/** 1: begins with what was typed; 2: holds it as it was typed; 3: holds its words. */
export function nearness(name: Sql, { key }: SearchQuery): Sql {
  return sql`CASE WHEN starts_with(${name}, ${key}) THEN 1 WHEN strpos(${name}, ${key}) > 0 THEN 2 ELSE 3 END`;
}

type Counted = { found: number };

function counted<Row>(rows: (Row & Counted)[]): Found<Row> {
  return {
    count: rows[0]?.found ?? 0,
    rows: rows.map(({ found: _, ...row }) => row as unknown as Row),
  };
}
