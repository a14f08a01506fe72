import { directiveReadable, directiveWritable } from "#lib/db/directive-scope.ts";
import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type CivilDate, parseCivilDate } from "#lib/domain/civil-date.ts";
import type { ClauseKind } from "#lib/domain/clause-number.ts";
import {
  type DirectiveType,
  ISSUE_STATES,
  type IssueState,
  isDirectiveType,
  type Relation,
  type SecurityClass,
} from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { searchKey, slug } from "#lib/domain/text.ts";
import type { ClauseNode } from "./clause-tree.ts";

const PAGE = 50;

/** A filter as it stands in the address; what is no filter is passed over. */
export type RegisterFilter = {
  type?: string;
  year?: string;
  state?: string;
  q?: string;
  after?: string;
};

export type RegisterRow = {
  id: string;
  number: string;
  type: DirectiveType;
  issuer: string;
  issuerEn: string | null;
  issuedOn: CivilDate;
  title: string;
  titleEn: string | null;
  state: IssueState;
  tasks: number;
  assignments: number;
};

/** A page of the register, the newest document first; assignments are counted within the reader's reach. */
export async function registerPage(
  actor: Actor,
  { type, year, state, q = "", after }: RegisterFilter,
  most = PAGE,
): Promise<{ directives: RegisterRow[]; years: number[]; nextAfter: string | null }> {
  const conditions: Sql[] = [directiveReadable(actor)];
  if (isDirectiveType(type)) conditions.push(sql`d.type::text = ${type}`);
  if (year && /^(?:19|20|21)\d\d$/.test(year))
    conditions.push(
      sql`d.issued_on >= ${`${year}-01-01`}::date AND d.issued_on <= ${`${year}-12-31`}::date`,
    );
  if (ISSUE_STATES.includes(state as IssueState)) conditions.push(sql`d.state::text = ${state}`);
  if (q.trim()) conditions.push(matches(q));
  const cursor = cursorOf(after);
  if (cursor) conditions.push(sql`(d.issued_on, d.id) < (${cursor.day}::date, ${cursor.id}::uuid)`);
  const where = conditions.reduce((all, one) => sql`${all} AND ${one}`);

  return readAsActor(actor, async (read) => {
    const rows = await read<RegisterRow>(sql`
      WITH page AS MATERIALIZED (
        SELECT d.* FROM directive d WHERE ${where} ORDER BY d.issued_on DESC, d.id DESC LIMIT ${most + 1}::int
      ), given AS (
        SELECT t.directive_id, count(*)::int AS assignments
          FROM page p JOIN task t ON t.directive_id = p.id JOIN assignment a ON a.task_id = t.id
          JOIN unit u ON u.id = a.unit_id
         WHERE a.state NOT IN ('draft', 'cancelled', 'superseded') AND ${within(scopesFor(actor, "assignment:read"))}
         GROUP BY t.directive_id
      )
      SELECT d.id, d.number, d.type::text AS type, i.name_vi AS issuer, i.name_en AS "issuerEn",
             d.issued_on::text AS "issuedOn", d.title, d.title_en AS "titleEn", d.state::text AS state,
             (SELECT count(*)::int FROM task t WHERE t.directive_id = d.id AND ${taskSeen(actor)}) AS tasks,
             coalesce(g.assignments, 0) AS assignments
        FROM page d JOIN issuer i ON i.id = d.issuer_id LEFT JOIN given g ON g.directive_id = d.id
       ORDER BY d.issued_on DESC, d.id DESC`);
    const years = await read<{ year: number }>(sql`
      SELECT DISTINCT extract(year FROM d.issued_on)::int AS year FROM directive d
       WHERE ${directiveReadable(actor)} ORDER BY year DESC`);
    const directives = rows.slice(0, most);
    const last = rows.length > most ? directives.at(-1) : undefined;
    return {
      directives,
      years: years.map((one) => one.year),
      nextAfter: last ? `${last.issuedOn}_${last.id}` : null,
    };
  });
}

/** By number, with or without dashes, or by words of the title, with or without accents. */
function matches(q: string): Sql {
  const [number, words] = [slug(q).slice(0, 100), searchKey(q).slice(0, 200)];
  const inTitle = sql`strpos(d.search_title, ${words}) > 0`;
  return number === "" ? inTitle : sql`(strpos(d.number_key, ${number}) > 0 OR ${inTitle})`;
}

function cursorOf(after: string | undefined): { day: CivilDate; id: string } | null {
  const [day, id] = (after ?? "").split("_");
  return parseCivilDate(day) && isId(id) ? { day: day ?? "", id } : null;
}

/** A draft task is seen by who may write the directive `d`. */
function taskSeen(actor: Actor): Sql {
  return sql`(t.state = 'issued' OR ${directiveWritable(actor)})`;
}

export type DirectiveLinkRow = {
  id: string;
  relation: Relation;
  number: string;
  type: DirectiveType;
  issuedOn: CivilDate;
  title: string;
  titleEn: string | null;
};
export type GoalRow = {
  id: string;
  code: string;
  nameVi: string;
  nameEn: string;
  kind: string;
  unitVi: string;
  unitEn: string;
  decimals: number;
  baselineYear: number;
  baseline: number;
  milestones: { on: CivilDate; target: number }[];
};
export type TaskRow = {
  id: string;
  code: string;
  title: string;
  titleEn: string | null;
  kind: string;
  cadence: string;
  state: IssueState;
  dueOn: CivilDate | null;
  given: number;
  done: number;
  overdue: number;
  open: number;
  drafts: number;
};
export type ClauseRow = ClauseNode & { id: string; children: ClauseRow[] };

export type DirectivePage = {
  id: string;
  number: string;
  type: DirectiveType;
  issuerId: string;
  issuer: string;
  issuerEn: string | null;
  issuedOn: CivilDate;
  title: string;
  titleEn: string | null;
  securityClass: SecurityClass;
  state: IssueState;
  version: number;
  mayWrite: boolean;
  file: { id: string; name: string; bytes: number; uploadedAt: string; sha256: string } | null;
  clauses: ClauseRow[];
  links: DirectiveLinkRow[];
  linkedBy: DirectiveLinkRow[];
  goals: GoalRow[];
  tasks: TaskRow[];
};

type Head = Omit<DirectivePage, "clauses" | "tasks"> & { clauses: FlatClause[] };
type FlatClause = {
  id: string;
  parentId: string | null;
  kind: ClauseKind;
  label: string;
  text: string;
};

/** All that the page of a directive shows; null when it is missing or out of reach. */
export async function directivePage(actor: Actor, id: string): Promise<DirectivePage | null> {
  if (!isId(id)) return null;
  return readAsActor(actor, async (read) => {
    const [head] = await read<Head>(sql`
      SELECT d.id, d.number, d.type::text AS type, d.issuer_id AS "issuerId", i.name_vi AS issuer, i.name_en AS "issuerEn",
             d.issued_on::text AS "issuedOn", d.title, d.title_en AS "titleEn", d.security_class::text AS "securityClass",
             d.state::text AS state, d.version, ${directiveWritable(actor)} AS "mayWrite",
             (SELECT json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'uploadedAt', f.uploaded_at, 'sha256', f.sha256)
                FROM stored_file f WHERE f.id = d.file_id) AS file,
             (SELECT coalesce(json_agg(json_build_object('id', c.id, 'parentId', c.parent_id, 'kind', c.kind,
                                                         'label', c.label, 'text', c.text) ORDER BY c.ordinal), '[]')
                FROM clause c WHERE c.directive_id = d.id) AS clauses,
             ${linksOf(actor, id, sql`l.to_id`, sql`l.from_id`)} AS links,
             ${linksOf(actor, id, sql`l.from_id`, sql`l.to_id`)} AS "linkedBy",
             (SELECT coalesce(json_agg(json_build_object(
                       'id', g.id, 'code', g.code, 'nameVi', g.name_vi, 'nameEn', g.name_en, 'kind', n.kind, 'unitVi', n.unit_vi,
                       'unitEn', n.unit_en, 'decimals', n.decimals, 'baselineYear', g.baseline_year, 'baseline', g.baseline::float8,
                       'milestones', (SELECT coalesce(json_agg(json_build_object('on', m."on", 'target', m.target::float8)
                                                               ORDER BY m."on"), '[]')
                                        FROM goal_milestone m WHERE m.goal_id = g.id)) ORDER BY g.code), '[]')
                FROM goal g JOIN indicator n ON n.id = g.indicator_id WHERE g.directive_id = d.id) AS goals
        FROM directive d JOIN issuer i ON i.id = d.issuer_id
       WHERE d.id = ${id}::uuid AND ${directiveReadable(actor)}`);
    if (!head) return null;
    const tasks = await read<TaskRow>(sql`
      SELECT t.id, t.code, t.title, t.title_en AS "titleEn", t.kind::text AS kind, t.cadence::text AS cadence,
             t.state::text AS state, t.due_on::text AS "dueOn",
             coalesce(c.given, 0) AS given, coalesce(c.done, 0) AS done, coalesce(c.overdue, 0) AS overdue,
             coalesce(c.given - c.done - c.overdue, 0) AS open, coalesce(c.drafts, 0) AS drafts
        FROM task t JOIN directive d ON d.id = t.directive_id
        LEFT JOIN (
             SELECT a.task_id,
                    count(*) FILTER (WHERE a.state <> 'draft')::int AS given,
                    count(*) FILTER (WHERE a.state = 'done')::int AS done,
                    count(*) FILTER (WHERE a.state NOT IN ('draft', 'done', 'suspended') AND a.due_on < ${actor.today}::date)::int AS overdue,
                    count(*) FILTER (WHERE a.state = 'draft')::int AS drafts
               FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
              WHERE t.directive_id = ${id}::uuid AND a.state NOT IN ('cancelled', 'superseded')
                AND ${within(scopesFor(actor, "assignment:read"))}
              GROUP BY a.task_id) c ON c.task_id = t.id
       WHERE t.directive_id = ${id}::uuid AND ${taskSeen(actor)}
       ORDER BY t.code`);
    return { ...head, clauses: treeOf(head.clauses), tasks };
  });
}

/** Links of the directive on one side, with those at the other end that the reader may read. */
function linksOf(actor: Actor, id: string, other: Sql, own: Sql): Sql {
  return sql`(
    SELECT coalesce(json_agg(json_build_object('id', o.id, 'relation', o.relation, 'number', o.number, 'type', o.type,
                                               'issuedOn', o.issued_on, 'title', o.title, 'titleEn', o.title_en)
                             ORDER BY o.issued_on DESC), '[]')
      FROM (SELECT d.id, l.relation, d.number, d.type, d.issued_on, d.title, d.title_en
              FROM directive_link l JOIN directive d ON d.id = ${other}
             WHERE ${own} = ${id}::uuid AND ${directiveReadable(actor)}) o)`;
}

function treeOf(rows: FlatClause[]): ClauseRow[] {
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const nodes = (parentId: string | null): ClauseRow[] =>
    (below.get(parentId) ?? []).map(({ id, kind, label, text }) => ({
      id,
      kind,
      label,
      text,
      children: nodes(id),
    }));
  return nodes(null);
}

export type Choice = { id: string; label: string; labelEn: string | null };

/** Issuers to choose from when a directive is registered, those of most documents first. */
export async function issuersToChoose(actor: Actor): Promise<Choice[]> {
  return readAsActor(actor, (read) =>
    read<Choice>(sql`
      SELECT i.id, i.name_vi AS label, i.name_en AS "labelEn" FROM issuer i
        LEFT JOIN directive d ON d.issuer_id = i.id GROUP BY i.id ORDER BY count(d.id) DESC, i.name_vi`),
  );
}

export type LinkableDirective = {
  id: string;
  number: string;
  type: DirectiveType;
  issuedOn: CivilDate;
  title: string;
};

/** Directives that another one can be linked to: all that the actor reads, the newest first. */
export async function directivesToLink(actor: Actor, except: string): Promise<LinkableDirective[]> {
  return readAsActor(actor, (read) =>
    read<LinkableDirective>(sql`
      SELECT d.id, d.number, d.type::text AS type, d.issued_on::text AS "issuedOn", d.title FROM directive d
       WHERE d.id <> ${except}::uuid AND ${directiveReadable(actor)} ORDER BY d.issued_on DESC LIMIT 1000`),
  );
}
