import { areaOfUnit } from "#lib/db/area.ts";
import { directiveWritable, taskReadable } from "#lib/db/directive-scope.ts";
import { type Read, readAsActor } from "#lib/db/door.ts";
import { OTHER_DEADLINES } from "#lib/db/other-deadlines.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import type { Cadence } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { ClauseKind } from "#lib/domain/clause-number.ts";
import type { DirectiveType, IssueState } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import type { OtherDeadlines } from "#lib/domain/moved-deadline.ts";
import { type Actor, mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import type { TaskKind } from "#lib/domain/report-content.ts";
import type { DecisionRule } from "#lib/domain/report-status.ts";

export type TaskIndicatorRow = {
  id: string;
  nameVi: string;
  nameEn: string;
  kind: string;
  unitVi: string;
  unitEn: string;
  decimals: number;
  numeratorVi: string | null;
  denominatorVi: string | null;
  cumulative: boolean;
};

export type TaskHead = {
  id: string;
  code: string;
  title: string;
  titleEn: string | null;
  product: string;
  productEn: string | null;
  kind: TaskKind;
  cadence: Cadence;
  decisionRule: DecisionRule;
  noChange: boolean;
  state: IssueState;
  startOn: CivilDate;
  dueOn: CivilDate | null;
  version: number;
  taskGroupId: string;
  group: { vi: string; en: string };
  regime: { vi: string; en: string };
  directive: {
    id: string;
    number: string;
    type: DirectiveType;
    issuedOn: CivilDate;
    state: IssueState;
  };
  clauseId: string | null;
  /** From the top: article, clause, point. */
  clause: { kind: ClauseKind; label: string }[];
  levels: { key: string; vi: string; en: string; role: "lead" | "coordinating" }[];
  indicators: TaskIndicatorRow[];
  /** Units that are named one by one. */
  named: { id: string; vi: string; en: string | null; role: "lead" | "coordinating" }[];
  /** The annex's words, of a task that was made of a row of it. */
  source: { lead: string; coordinating: string; deadline: string } | null;
  mayWrite: boolean;
};

/** How far the units of an area are, within the reader's reach. Withdrawn and draft ones are no part of `given`. */
export type AreaCounts = {
  id: string;
  name: string;
  nameEn: string | null;
  given: number;
  acknowledged: number;
  onTime: number;
  late: number;
  withinTerm: number;
  overdue: number;
  noDeadline: number;
  drafts: number;
  withdrawn: number;
};

export type TaskPage = TaskHead & {
  mayAssign: boolean;
  mayChange: boolean;
  areas: AreaCounts[];
  others: OtherDeadlines | null;
};

/** A task with what its units came to, area by area; null when it is missing or out of reach. */
export async function taskPage(actor: Actor, id: string): Promise<TaskPage | null> {
  if (!isId(id)) return null;
  return readAsActor(actor, async (read) => {
    const head = await readTaskHead(read, actor, id);
    if (!head) return null;
    const areas = await read<AreaCounts>(sql`
      SELECT coalesce(g.id, u.id) AS id, coalesce(g.short_name, u.short_name) AS name,
             CASE WHEN g.id IS NULL THEN u.name_en ELSE g.name_en END AS "nameEn",
             count(*) FILTER (WHERE c.counted)::int AS given,
             count(*) FILTER (WHERE c.counted AND a.state <> 'assigned')::int AS acknowledged,
             count(*) FILTER (WHERE a.state = 'done' AND (a.due_on IS NULL OR a.done_on <= a.due_on))::int AS "onTime",
             count(*) FILTER (WHERE a.state = 'done' AND a.done_on > a.due_on)::int AS late,
             count(*) FILTER (WHERE c.open AND a.state <> 'refused' AND a.due_on >= ${actor.today}::date)::int AS "withinTerm",
             count(*) FILTER (WHERE c.open AND a.due_on < ${actor.today}::date)::int AS overdue,
             count(*) FILTER (WHERE a.state = 'suspended' OR c.open AND (a.due_on IS NULL
               OR a.state = 'refused' AND a.due_on >= ${actor.today}::date))::int AS "noDeadline",
             count(*) FILTER (WHERE a.state = 'draft')::int AS drafts,
             count(*) FILTER (WHERE a.state IN ('cancelled', 'superseded'))::int AS withdrawn
        FROM assignment a
        JOIN task t ON t.id = a.task_id
        JOIN unit u ON u.id = a.unit_id
        ${areaOfUnit}
       CROSS JOIN LATERAL (SELECT a.state NOT IN ('draft', 'cancelled', 'superseded') AS counted,
                                  a.state IN ('assigned', 'acknowledged', 'in_progress', 'refused') AS open) c
       WHERE a.task_id = ${id}::uuid AND ${within(scopesFor(actor, "assignment:read"))}
         AND (a.state <> 'draft' OR ${mayAnywhere(actor, "assignment:assign")})
       GROUP BY 1, 2, 3, coalesce(g.code, u.code)
       ORDER BY coalesce(g.code, u.code)`);
    const [due] = await read<{ others: OtherDeadlines }>(sql`
      SELECT ${OTHER_DEADLINES} AS others
        FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.task_id = ${id}::uuid AND ${within(scopesFor(actor, "assignment:read"))}`);
    return {
      ...head,
      areas,
      others: due?.others ?? null,
      mayAssign: mayAnywhere(actor, "assignment:assign"),
      mayChange: mayAnywhere(actor, "assignment:change"),
    };
  });
}

/** The task's own facts, for its page and for the form that corrects it. */
export async function readTaskHead(read: Read, actor: Actor, id: string): Promise<TaskHead | null> {
  const [head] = await read<TaskHead>(sql`
    SELECT t.id, t.code, t.title, t.title_en AS "titleEn", t.product, t.product_en AS "productEn", t.kind::text AS kind,
           t.cadence::text AS cadence, t.decision_rule::text AS "decisionRule", t.no_change AS "noChange",
           t.state::text AS state, t.start_on::text AS "startOn", t.due_on::text AS "dueOn", t.version,
           t.task_group_id AS "taskGroupId", json_build_object('vi', g.name_vi, 'en', g.name_en) AS "group",
           json_build_object('vi', r.name_vi, 'en', r.name_en) AS regime,
           json_build_object('id', d.id, 'number', d.number, 'type', d.type, 'issuedOn', d.issued_on, 'state', d.state) AS directive,
           t.clause_id AS "clauseId",
           (WITH RECURSIVE up AS (
              SELECT c.id, c.parent_id, c.kind, c.label, 1 AS step FROM clause c WHERE c.id = t.clause_id
               UNION ALL SELECT c.id, c.parent_id, c.kind, c.label, up.step + 1 FROM up JOIN clause c ON c.id = up.parent_id)
            SELECT coalesce(json_agg(json_build_object('kind', up.kind, 'label', up.label) ORDER BY up.step DESC), '[]') FROM up) AS clause,
           (SELECT coalesce(json_agg(json_build_object('key', v.key, 'vi', v.name_vi, 'en', v.name_en, 'role', l.role)
                                     ORDER BY v.ordinal), '[]')
              FROM task_level l JOIN unit_level v ON v.key = l.level_key WHERE l.task_id = t.id) AS levels,
           (SELECT coalesce(json_agg(json_build_object(
                     'id', i.id, 'nameVi', i.name_vi, 'nameEn', i.name_en, 'kind', i.kind, 'unitVi', i.unit_vi, 'unitEn', i.unit_en,
                     'decimals', i.decimals, 'numeratorVi', i.numerator_vi, 'denominatorVi', i.denominator_vi,
                     'cumulative', n.cumulative) ORDER BY n.ordinal), '[]')
              FROM task_indicator n JOIN indicator i ON i.id = n.indicator_id WHERE n.task_id = t.id) AS indicators,
           (SELECT coalesce(json_agg(json_build_object('id', u.id, 'vi', u.name, 'en', u.name_en, 'role', n.role)
                                     ORDER BY u.level_key, u.code), '[]')
              FROM task_unit n JOIN unit u ON u.id = n.unit_id WHERE n.task_id = t.id) AS named,
           (SELECT json_build_object('lead', s.lead_words, 'coordinating', s.coordinating_words, 'deadline', s.deadline_words)
              FROM task_source s WHERE s.task_id = t.id) AS source,
           ${directiveWritable(actor)} AS "mayWrite"
      FROM task t
      JOIN directive d ON d.id = t.directive_id
      JOIN task_group g ON g.id = t.task_group_id
      JOIN regime r ON r.key = t.regime_key
     WHERE t.id = ${id}::uuid AND ${taskReadable(actor)}`);
  return head ?? null;
}

type Named = { id: string; vi: string; en: string };

/** What a task's form lets choose. */
export type TaskFormChoices = {
  directive: {
    id: string;
    number: string;
    type: DirectiveType;
    issuedOn: CivilDate;
    title: string;
  };
  groups: Named[];
  levels: Named[];
  clauses: { id: string; parentId: string | null; kind: ClauseKind; label: string; text: string }[];
  indicators: (Named & { kind: string })[];
  /** The task that is corrected; null for a new one. */
  task: TaskHead | null;
};

/** For a new task of a directive that the actor may write, or for correcting a draft of it; null else. */
export async function taskFormChoices(
  actor: Actor,
  which: { directiveId: string } | { taskId: string },
): Promise<TaskFormChoices | null> {
  return readAsActor(actor, async (read) => {
    const task =
      "taskId" in which && isId(which.taskId)
        ? await readTaskHead(read, actor, which.taskId)
        : null;
    const directiveId = "directiveId" in which ? which.directiveId : task?.directive.id;
    if (!isId(directiveId) || ("taskId" in which && task?.state !== "draft")) return null;
    const [choices] = await read<Omit<TaskFormChoices, "task">>(sql`
      SELECT json_build_object('id', d.id, 'number', d.number, 'type', d.type, 'issuedOn', d.issued_on, 'title', d.title) AS directive,
             (SELECT coalesce(json_agg(json_build_object('id', id, 'vi', name_vi, 'en', name_en) ORDER BY ordinal), '[]')
                FROM task_group) AS groups,
             (SELECT coalesce(json_agg(json_build_object('id', key, 'vi', name_vi, 'en', name_en) ORDER BY ordinal), '[]')
                FROM unit_level) AS levels,
             (SELECT coalesce(json_agg(json_build_object('id', c.id, 'parentId', c.parent_id, 'kind', c.kind, 'label', c.label,
                                                         'text', left(c.text, 60)) ORDER BY c.ordinal), '[]')
                FROM clause c WHERE c.directive_id = d.id) AS clauses,
             (SELECT coalesce(json_agg(json_build_object('id', id, 'vi', name_vi, 'en', name_en, 'kind', kind) ORDER BY name_vi), '[]')
                FROM indicator WHERE derivation IS NULL) AS indicators
        FROM directive d WHERE d.id = ${directiveId}::uuid AND ${directiveWritable(actor)}`);
    return choices ? { ...choices, task } : null;
  });
}
