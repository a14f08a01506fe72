import { directiveReadable } from "#lib/db/directive-scope.ts";
import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type CivilDate, parseCivilDate } from "#lib/domain/civil-date.ts";
import {
  type DirectiveType,
  ISSUE_STATES,
  type IssueState,
  isDirectiveType,
  SECURITY_CLASSES,
  type SecurityClass,
} from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { searchKey, slug } from "#lib/domain/text.ts";
import { type Choice, taskSeen } from "./queries.ts";

const PAGE = 50;

export const REGISTER_SORTS = ["newest", "oldest", "number", "overdue"] as const;
type Sort = (typeof REGISTER_SORTS)[number];

/** A filter as it stands in the address; what is no filter is passed over. */
export type RegisterFilter = {
  type?: string;
  year?: string;
  issuer?: string;
  state?: string;
  class?: string;
  /** `1`: with work that is overdue. */
  overdue?: string;
  sort?: string;
  q?: string;
  after?: string;
};

export type RegisterRow = {
  id: string;
  number: string;
  numberKey: string;
  type: DirectiveType;
  issuer: string;
  issuerEn: string | null;
  issuedOn: CivilDate;
  title: string;
  titleEn: string | null;
  securityClass: SecurityClass;
  state: IssueState;
  tasks: number;
  assignments: number;
  overdue: number;
};

export type RegisterPage = {
  directives: RegisterRow[];
  years: number[];
  issuers: Choice[];
  /** Of all that the filter means, on this page or not. */
  counts: { all: number; drafts: number; overdue: number };
  nextAfter: string | null;
};

/** A page of the register; assignments are counted within the reader's reach. */
export async function registerPage(
  actor: Actor,
  filter: RegisterFilter,
  most = PAGE,
): Promise<RegisterPage> {
  const sort: Sort = REGISTER_SORTS.find((one) => one === filter.sort) ?? "newest";
  const reach = within(scopesFor(actor, "assignment:read"));
  const where = allOf([directiveReadable(actor), ...conditionsOf(filter)]);
  const cursor = afterRow(sort, filter.after);
  // What is overdue anywhere within reach is little beside all that was given: counted for every document at once.
  const late = sql`late AS MATERIALIZED (
        SELECT t.directive_id, count(*)::int AS overdue
          FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
         WHERE a.due_on < ${actor.today}::date AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'refused')
           AND t.state = 'issued' AND ${reach}
         GROUP BY t.directive_id)`;
  const from = sql`directive d LEFT JOIN late l ON l.directive_id = d.id`;

  return readAsActor(actor, async (read) => {
    const rows = await read<RegisterRow>(sql`
      WITH ${late}, page AS MATERIALIZED (
        SELECT d.*, coalesce(l.overdue, 0) AS overdue FROM ${from} WHERE ${where} AND ${cursor}
         ORDER BY ${ORDER[sort]} LIMIT ${most + 1}::int
      ), given AS (
        SELECT t.directive_id, count(*)::int AS assignments
          FROM page p JOIN task t ON t.directive_id = p.id JOIN assignment a ON a.task_id = t.id
          JOIN unit u ON u.id = a.unit_id
         WHERE a.state NOT IN ('draft', 'cancelled', 'superseded') AND ${reach}
         GROUP BY t.directive_id
      )
      SELECT d.id, d.number, d.number_key AS "numberKey", d.type::text AS type, i.name_vi AS issuer, i.name_en AS "issuerEn",
             d.issued_on::text AS "issuedOn", d.title, d.title_en AS "titleEn", d.security_class::text AS "securityClass",
             d.state::text AS state, d.overdue,
             (SELECT count(*)::int FROM task t WHERE t.directive_id = d.id AND ${taskSeen(actor)}) AS tasks,
             coalesce(g.assignments, 0) AS assignments
        FROM page d JOIN issuer i ON i.id = d.issuer_id LEFT JOIN given g ON g.directive_id = d.id
       ORDER BY ${OF_PAGE[sort]}`);
    const [counts] = await read<RegisterPage["counts"]>(sql`
      WITH ${late}
      SELECT count(*)::int AS "all", count(*) FILTER (WHERE d.state = 'draft')::int AS drafts,
             count(*) FILTER (WHERE l.overdue > 0)::int AS overdue
        FROM ${from} WHERE ${where}`);
    const years = await read<{ year: number }>(sql`
      SELECT DISTINCT extract(year FROM d.issued_on)::int AS year FROM directive d
       WHERE ${directiveReadable(actor)} ORDER BY year DESC`);
    const issuers = await read<Choice>(sql`
      SELECT i.id, i.name_vi AS label, i.name_en AS "labelEn" FROM issuer i
       WHERE EXISTS (SELECT FROM directive d WHERE d.issuer_id = i.id AND ${directiveReadable(actor)}) ORDER BY i.name_vi`);
    const directives = rows.slice(0, most);
    const last = rows.length > most ? directives.at(-1) : undefined;
    return {
      directives,
      years: years.map((one) => one.year),
      issuers,
      counts: counts ?? { all: 0, drafts: 0, overdue: 0 },
      nextAfter: last ? `${keyOf(sort, last)}_${last.id}` : null,
    };
  });
}

function conditionsOf(filter: RegisterFilter): Sql[] {
  const { type, year, issuer, state, overdue, q = "" } = filter;
  const conditions: Sql[] = [];
  if (isDirectiveType(type)) conditions.push(sql`d.type::text = ${type}`);
  if (year && /^(?:19|20|21)\d\d$/.test(year))
    conditions.push(
      sql`d.issued_on >= ${`${year}-01-01`}::date AND d.issued_on <= ${`${year}-12-31`}::date`,
    );
  if (isId(issuer)) conditions.push(sql`d.issuer_id = ${issuer}::uuid`);
  if (ISSUE_STATES.includes(state as IssueState)) conditions.push(sql`d.state::text = ${state}`);
  if (SECURITY_CLASSES.includes(filter.class as SecurityClass))
    conditions.push(sql`d.security_class::text = ${filter.class}`);
  if (overdue === "1") conditions.push(sql`l.overdue > 0`);
  if (q.trim()) conditions.push(matches(q));
  return conditions;
}

function allOf(conditions: readonly Sql[]): Sql {
  return conditions.reduce((all, one) => sql`${all} AND ${one}`);
}

/** By number, with or without dashes, or by words of the title, with or without accents. */
function matches(q: string): Sql {
  const [number, words] = [slug(q).slice(0, 100), searchKey(q).slice(0, 200)];
  const inTitle = sql`strpos(d.search_title, ${words}) > 0`;
  return number === "" ? inTitle : sql`(strpos(d.number_key, ${number}) > 0 OR ${inTitle})`;
}

/** The order decides with the id, so that no two rows stand at one place. */
const ORDER: Record<Sort, Sql> = {
  newest: sql`d.issued_on DESC, d.id DESC`,
  oldest: sql`d.issued_on, d.id`,
  number: sql`d.number_key COLLATE "C", d.id`,
  overdue: sql`coalesce(l.overdue, 0) DESC, d.id DESC`,
};
const OF_PAGE: Record<Sort, Sql> = { ...ORDER, overdue: sql`d.overdue DESC, d.id DESC` };

function keyOf(sort: Sort, { issuedOn, numberKey, overdue }: RegisterRow): string {
  if (sort === "number") return numberKey;
  return sort === "overdue" ? `${overdue}` : issuedOn;
}

function afterRow(sort: Sort, after: string | undefined): Sql {
  const [key = "", id] = (after ?? "").split("_");
  if (!isId(id)) return sql`true`;
  if (sort === "number")
    return sql`(d.number_key COLLATE "C", d.id) > (${key.slice(0, 200)} COLLATE "C", ${id}::uuid)`;
  if (sort === "overdue")
    return /^\d{1,9}$/.test(key)
      ? sql`(coalesce(l.overdue, 0), d.id) < (${Number(key)}::int, ${id}::uuid)`
      : sql`true`;
  if (!parseCivilDate(key)) return sql`true`;
  return sort === "oldest"
    ? sql`(d.issued_on, d.id) > (${key}::date, ${id}::uuid)`
    : sql`(d.issued_on, d.id) < (${key}::date, ${id}::uuid)`;
}
