import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { TaskKind } from "#lib/domain/report-content.ts";
import type { WorksStage } from "#lib/domain/works-stage.ts";

/** What a version says, reduced to what a reviewer compares; what the task's kind does not ask for is null. */
export type SaidFacts = {
  year: number;
  values: { i: string; n: number; d: number | null }[] | null;
  /** Sums over the sources of the period's year, digits. */
  money: { planned: string; allocated: string; disbursed: string } | null;
  steps: number;
  /** The building that the stage is of. */
  worksId: string | null;
  stage: WorksStage | null;
  stageOn: CivilDate | null;
  documentNumber: string | null;
  documentDate: CivilDate | null;
  completedOn: CivilDate | null;
  difficulty: string | null;
  noChange: boolean;
};

const VALUES: Sql = sql`(SELECT json_agg(json_build_object('i', w.indicator_id, 'n', w.numerator, 'd', w.denominator))
  FROM report_value w WHERE w.version_id = v.id)`;
const MONEY: Sql = sql`(SELECT json_build_object('planned', sum(m.planned)::text, 'allocated', sum(m.allocated)::text,
    'disbursed', sum(m.disbursed)::text)
  FROM report_money m WHERE m.version_id = v.id AND m.year = p.year HAVING count(*) > 0)`;
const STEPS: Sql = sql`(SELECT count(*) FROM report_step rs WHERE rs.version_id = v.id)`;
const NONE: Sql = sql`NULL::json`;

/** `SaidFacts` of version `v` in period `p`: only what a task of this kind can say is looked up. */
export function saidFacts(kind: TaskKind): Sql {
  return sql`json_build_object(
    'year', p.year, 'values', ${VALUES}, 'money', ${kind === "funding" ? MONEY : NONE},
    'steps', ${kind === "steps" ? STEPS : sql`0`}, 'worksId', v.works_id, 'stage', v.stage, 'stageOn', v.stage_on,
    'documentNumber', v.document_number, 'documentDate', v.document_date, 'completedOn', v.completed_on,
    'difficulty', v.difficulty, 'noChange', v.no_change)`;
}

type Told = { content: SaidFacts };
/** What a report is compared with: see `previousAbout`. */
export type ToldBefore = { previous: Told | null; previousOfWorks: Told[] };

/** The sum of what all children of `a` had approved at the end of `p`, by indicator; nothing while one is missing. */
export const CHILDREN: Sql = sql`(
  SELECT json_agg(json_build_object('i', s.indicator_id, 'n', s.n, 'd', s.d, 'units', s.units))
    FROM (SELECT f.indicator_id, sum(f.numerator) AS n, sum(f.denominator) AS d, count(*) AS units
            FROM assignment c JOIN period_figure f ON f.assignment_id = c.id AND f.as_of = p.ends_on
           WHERE c.parent_id = a.id AND c.state IN ('assigned', 'acknowledged', 'in_progress', 'done') GROUP BY 1) s
   WHERE s.units = (SELECT count(*) FROM assignment c
                     WHERE c.parent_id = a.id AND c.state IN ('assigned', 'acknowledged', 'in_progress', 'done')))`;

/** Task `t` as its piles show it (`PileTask`), as JSON. */
export const TASK_OF_T: Sql = sql`
  json_build_object('id', t.id, 'title', t.title, 'titleEn', t.title_en, 'groupId', t.task_group_id,
    'kind', t.kind, 'rule', t.decision_rule, 'indicators', coalesce((
      SELECT json_agg(json_build_object('id', i.id, 'kind', i.kind, 'decimals', i.decimals,
               'cumulative', ti.cumulative, 'name', i.name_vi, 'nameEn', i.name_en,
               'unit', i.unit_vi, 'unitEn', i.unit_en, 'whole', i.denominator_vi) ORDER BY ti.ordinal)
        FROM task_indicator ti JOIN indicator i ON i.id = ti.indicator_id
       WHERE ti.task_id = t.id AND i.derivation IS NULL), '[]'))`;

/** Why report `r` came back, of the last version before its current one that was decided about; null: it was not sent back. */
export const RETURNED_BEFORE: Sql = sql`(
  SELECT CASE WHEN rw.decision = 'returned' THEN json_build_object('reason', rw.reason, 'on', civil_day(rw.decided_at)) END
    FROM report_version rv JOIN review rw ON rw.version_id = rv.id
   WHERE rv.report_id = r.id AND rv.number < r.current_version AND rw.decision <> 'opinion'
   ORDER BY rv.number DESC, rw.decision = 'returned' DESC LIMIT 1)`;
