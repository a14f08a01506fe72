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
