import { directiveReadable, directiveWritable } from "#lib/db/directive-scope.ts";
import { readAsActor } from "#lib/db/door.ts";
import { OTHER_DEADLINES } from "#lib/db/other-deadlines.ts";
import { within } from "#lib/db/scope.ts";
import { signedAs } from "#lib/db/signed-by.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { ClauseKind } from "#lib/domain/clause-number.ts";
import type { DirectiveType, IssueState, Relation, SecurityClass } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import type { OtherDeadlines } from "#lib/domain/moved-deadline.ts";
import { type Actor, mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import type { ClauseNode } from "./clause-tree.ts";
import { FILE_ADDED_LATER } from "./file-added-later.ts";

/** A draft task is seen by who may write the directive `d`. */
export function taskSeen(actor: Actor): Sql {
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
  others: OtherDeadlines | null;
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
  /** Added while in force: another one may take its place, with a reason. */
  mayReplaceFile: boolean;
  /** Those that stood before, the newest first; what they were is for who writes the directive: it was not its text. */
  filesBefore: {
    id: string;
    reason: string;
    at: string;
    by: string;
    byEn: string | null;
    file: { id: string; name: string } | null;
  }[];
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
             (${directiveWritable(actor)} AND ${FILE_ADDED_LATER}) AS "mayReplaceFile",
             (SELECT coalesce(json_agg(json_build_object('id', b.id, 'reason', b.reason, 'at', b.replaced_at, ${signedAs("c", "b")},
                       'file', CASE WHEN ${directiveWritable(actor)} THEN json_build_object('id', f.id, 'name', f.name) END)
                       ORDER BY b.replaced_at DESC), '[]')
                FROM directive_file_replaced b JOIN stored_file f ON f.id = b.file_id
                JOIN account c ON c.id = b.replaced_by_id WHERE b.directive_id = d.id) AS "filesBefore",
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
             t.state::text AS state, t.due_on::text AS "dueOn", c.others,
             coalesce(c.given, 0) AS given, coalesce(c.done, 0) AS done, coalesce(c.overdue, 0) AS overdue,
             coalesce(c.given - c.done - c.overdue, 0) AS open, coalesce(c.drafts, 0) AS drafts
        FROM task t JOIN directive d ON d.id = t.directive_id
        LEFT JOIN (
             SELECT a.task_id, ${OTHER_DEADLINES} AS others,
                    count(*) FILTER (WHERE a.state <> 'draft')::int AS given,
                    count(*) FILTER (WHERE a.state = 'done')::int AS done,
                    count(*) FILTER (WHERE a.state NOT IN ('draft', 'done', 'suspended') AND a.due_on < ${actor.today}::date)::int AS overdue,
                    count(*) FILTER (WHERE a.state = 'draft')::int AS drafts
               FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
              WHERE t.directive_id = ${id}::uuid AND a.state NOT IN ('cancelled', 'superseded')
                AND ${within(scopesFor(actor, "assignment:read"))}
                AND (a.state <> 'draft' OR ${mayAnywhere(actor, "assignment:assign")})
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
  titleEn: string | null;
};

/** Directives that another one can be linked to: all that the actor reads, the newest first. */
export async function directivesToLink(actor: Actor, except: string): Promise<LinkableDirective[]> {
  return readAsActor(actor, (read) =>
    read<LinkableDirective>(sql`
      SELECT d.id, d.number, d.type::text AS type, d.issued_on::text AS "issuedOn", d.title, d.title_en AS "titleEn"
        FROM directive d
       WHERE d.id <> ${except}::uuid AND ${directiveReadable(actor)} ORDER BY d.issued_on DESC LIMIT 1000`),
  );
}
