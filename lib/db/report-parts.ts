import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";

/** What a version says, as one JSON value (`ReportContent`), for a query that has `report_version` as `v`. */
export const CONTENT_OF_V: Sql = sql`json_build_object(
  'noChange', v.no_change, 'narrative', v.narrative, 'difficulty', v.difficulty,
  'proposal', v.proposal, 'proposalToId', v.proposal_to_id, 'completedOn', v.completed_on,
  'documentNumber', v.document_number, 'documentDate', v.document_date,
  'worksId', v.works_id, 'stage', v.stage, 'stageOn', v.stage_on,
  'values', (SELECT coalesce(json_agg(json_build_object(
      'indicatorId', x.indicator_id, 'numerator', x.numerator, 'denominator', x.denominator)), '[]')
     FROM report_value x WHERE x.version_id = v.id),
  'money', (SELECT coalesce(json_agg(json_build_object(
      'year', x.year, 'source', x.source, 'planned', x.planned::text, 'allocated', x.allocated::text,
      'disbursed', x.disbursed::text, 'note', x.note) ORDER BY x.year, x.source), '[]')
     FROM report_money x WHERE x.version_id = v.id),
  'steps', (SELECT coalesce(json_agg(json_build_object('stepId', x.step_id, 'doneOn', x.done_on)), '[]')
     FROM report_step x WHERE x.version_id = v.id))`;

/**
 * The number of the newest version of a report that was approved or received, on both lines where both decide; null when
 * none was. `rule` is the decision rule of its task.
 */
export function approvedNumberOf(reportId: Sql, rule: Sql): Sql {
  return sql`(SELECT max(av.number) FROM report_version av
     WHERE av.report_id = ${reportId}
       AND (SELECT count(*) FROM review aw WHERE aw.version_id = av.id AND aw.decision IN ('approved', 'received'))
           >= CASE ${rule} WHEN 'both' THEN 2 ELSE 1 END)`;
}

const ruleOf = (assignmentId: Sql): Sql =>
  sql`(SELECT ft.decision_rule FROM assignment fa JOIN task ft ON ft.id = fa.task_id WHERE fa.id = ${assignmentId})`;

/**
 * The number of the version of report `b` that stands: what was approved last, whatever becomes of a correction of it;
 * before anything was, what was sent and not recalled. Null when there is none.
 */
export const STANDING_OF_B: Sql = sql`CASE
  WHEN b.state IN ('approved', 'received') OR (b.state <> 'draft' AND b.current_version < 2) THEN b.current_version
  ELSE coalesce(${approvedNumberOf(sql`b.id`, ruleOf(sql`b.assignment_id`))},
                CASE WHEN b.state <> 'draft' THEN b.current_version END) END`;

/** Report `r` was decided in the unit's favour: approved, or received where nobody approves; also while it is corrected. */
export const isAccepted: Sql = sql`CASE
  WHEN r.state IN ('approved', 'received') THEN true
  WHEN r.current_version < 2 THEN false
  ELSE ${approvedNumberOf(sql`r.id`, ruleOf(sql`r.assignment_id`))} IS NOT NULL END`;

/** Whether report `r` is past its day and was never sent; what was returned or recalled was sent once. */
export function isMissing(today: CivilDate): Sql {
  return sql`(r.first_submitted_at IS NULL AND r.due_on < ${today}::date)`;
}

/** A period as it is worded (`PeriodShown`), for a query that has `period` as `p`. */
export const PERIOD_OF_P: Sql = sql`json_build_object(
  'regime', p.regime_key, 'cadence', p.cadence, 'year', p.year, 'number', p.number,
  'startsOn', p.starts_on, 'endsOn', p.ends_on)`;

/** Why and by whom the newest version of report `r` was sent back, as one JSON value (`Returned`); null unless it was. */
export const RETURNED_OF_R: Sql = sql`(
  SELECT json_build_object('reason', w.reason, 'unitName', wu.name, 'unitNameEn', wu.name_en, 'at', w.decided_at)
    FROM report_version rv JOIN review w ON w.version_id = rv.id JOIN unit wu ON wu.id = w.unit_id
   WHERE r.state = 'returned' AND rv.report_id = r.id AND rv.number = r.current_version AND w.decision = 'returned'
   ORDER BY w.decided_at DESC LIMIT 1)`;
export type Returned = { reason: string; unitName: string; unitNameEn: string | null; at: string };

/** The signed text of the document `d`, as one JSON value (`SignedFile`); null without one that may be served. */
export const SIGNED_FILE_OF_D: Sql = sql`(
  SELECT json_build_object('id', f.id, 'name', f.name) FROM stored_file f WHERE f.id = d.file_id AND NOT f.quarantined)`;
export type SignedFile = { id: string; name: string };

/** The indicators of the task `t`, in their order, as one JSON value (`NamedIndicator[]`). */
export const INDICATORS_OF_T: Sql = sql`(
  SELECT coalesce(json_agg(json_build_object(
      'id', i.id, 'kind', i.kind, 'decimals', i.decimals, 'partDecimals', i.part_decimals, 'cumulative', ti.cumulative,
      'derived', i.derivation IS NOT NULL, 'nameVi', i.name_vi, 'nameEn', i.name_en,
      'unitVi', i.unit_vi, 'unitEn', i.unit_en, 'numeratorVi', i.numerator_vi, 'numeratorEn', i.numerator_en,
      'denominatorVi', i.denominator_vi, 'denominatorEn', i.denominator_en) ORDER BY ti.ordinal, i.code), '[]')
    FROM task_indicator ti JOIN indicator i ON i.id = ti.indicator_id WHERE ti.task_id = t.id)`;
