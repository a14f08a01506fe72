import { CONTENT_OF_V, PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { signature, signedAs } from "#lib/db/signed-by.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { ExtensionState } from "#lib/domain/extension.ts";
import type { ReportContent } from "#lib/domain/report-content.ts";
import type { ReportState } from "#lib/domain/report-status.ts";

/** Somebody by role: people's names are not shown. */
export type By = { by: string; byEn: string | null };

export type VersionShown = By & {
  number: number;
  at: string;
  content: ReportContent;
  reviews: (By & {
    decision: "approved" | "returned" | "received" | "opinion";
    line: "command" | "local";
    reason: string | null;
    at: string;
  })[];
};

export type ReportShown = {
  id: string;
  state: ReportState;
  period: PeriodShown;
  dueOn: CivilDate;
  /** Oldest first. */
  versions: VersionShown[];
  urges: (By & { at: string; note: string | null })[];
  /** Taken back; or a correction given up for what was approved. */
  recalls: (By & { at: string; dropped: boolean })[];
  /** Approvals that who gave them took back. */
  takenBack: (By & { at: string; number: number; decidedAt: string })[];
  draft: (By & { at: string }) | null;
};

export type ChangeShown = By & {
  kind:
    | "deadline"
    | "target"
    | "withdrawal"
    | "suspension"
    | "resumption"
    | "reopening"
    | "refusal"
    | "insistence"
    | "cancellation"
    | "supersession"
    | "handover";
  at: string;
  reason: string;
  document: string | null;
  dueAfter: CivilDate | null;
  targetBefore: number | null;
  targetAfter: number | null;
};

/** A difficulty handed on to a unit above. */
export type PassedOn = {
  from: string;
  fromEn: string | null;
  to: string;
  toEn: string | null;
  opinion: string;
  at: string;
};

/** What was said of an instruction; `dueOn` is the new day when it is asked again or corrected. */
export type InstructionStep = {
  kind: "answered" | "asked_again" | "accepted" | "amended" | "withdrawn";
  text: string | null;
  evidence: string | null;
  dueOn: CivilDate | null;
  at: string;
};

export type Happened = {
  /** The newest period first. */
  reports: ReportShown[];
  /** How many there are in all. */
  reportCount: number;
  changes: ChangeShown[];
  extensions: (By & {
    askedOn: CivilDate;
    /** The deadline in force when it was asked. */
    dueOn: CivilDate;
    wantedDueOn: CivilDate;
    grantedDueOn: CivilDate | null;
    reason: string;
    state: ExtensionState;
    decidedOn: CivilDate | null;
    decidedBy: string | null;
    decidedByEn: string | null;
    decisionNote: string | null;
  })[];
  difficulties: {
    /** The report that told of it. */
    reportId: string | null;
    isProposal: boolean;
    text: string;
    at: string;
    /** To whom it was addressed first. */
    to: string;
    toEn: string | null;
    passes: (By & PassedOn)[];
    answer: string | null;
    answeredAt: string | null;
    answeredBy: string | null;
    answeredByEn: string | null;
  }[];
  instructions: (By & {
    id: string;
    text: string;
    at: string;
    owner: string;
    ownerEn: string | null;
    steps: (By & InstructionStep)[];
  })[];
  acknowledgedOn: CivilDate | null;
};

/** One row `happened` (JSON): the newest `periods` reports with all that befell them, and what befell the assignment. */
export function happenedSql(assignmentId: string, periods: number): Sql {
  const id = sql`${assignmentId}::uuid`;
  return sql`
    SELECT json_build_object(
      'reportCount', (SELECT count(*) FROM report r WHERE r.assignment_id = ${id}),
      'reports', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'state', r.state, 'dueOn', r.due_on, 'period', r.period,
          'versions', (SELECT coalesce(json_agg(json_build_object('number', v.number, 'at', v.submitted_at, ${signedAs("c", "v")}, 'content', ${CONTENT_OF_V}, 'reviews', (
                  SELECT coalesce(json_agg(json_build_object('decision', w.decision, 'line', w.line, 'reason', w.reason,
                      'at', w.decided_at, ${signedAs("wc", "w")}) ORDER BY w.decided_at), '[]')
                    FROM review w JOIN account wc ON wc.id = w.decided_by_id
                   WHERE w.version_id = v.id)) ORDER BY v.number), '[]')
              FROM report_version v JOIN account c ON c.id = v.submitted_by_id WHERE v.report_id = r.id),
          'urges', (SELECT coalesce(json_agg(json_build_object('at', x.at, 'note', x.note, ${signedAs("c", "x")})), '[]')
              FROM urge x JOIN account c ON c.id = x.account_id WHERE x.report_id = r.id),
          'recalls', (SELECT coalesce(json_agg(json_build_object('at', x.at, 'dropped', x.deed <> 'report.recalled', ${signedAs("c", "x")})), '[]')
              FROM audit_event x JOIN account c ON c.id = x.account_id
             WHERE x.entity_id = r.id AND x.deed IN ('report.recalled', 'report.correction-dropped')),
          'takenBack', (SELECT coalesce(json_agg(json_build_object('at', x.taken_back_at, 'decidedAt', x.decided_at, 'number', xv.number, ${signedAs("c", "x")})), '[]')
              FROM review_taken_back x JOIN report_version xv ON xv.id = x.version_id JOIN account c ON c.id = x.decided_by_id WHERE xv.report_id = r.id),
          'draft', (SELECT json_build_object('at', x.saved_at, 'by', c.title, 'byEn', c.title_en)
              FROM report_draft x JOIN account c ON c.id = x.saved_by_id WHERE x.report_id = r.id AND x.form ->> 'aside' IS NULL)) ORDER BY r.ends_on DESC), '[]')
        FROM (SELECT r.id, r.state, r.due_on, p.ends_on, ${PERIOD_OF_P} AS period
                FROM report r JOIN period p ON p.id = r.period_id
               WHERE r.assignment_id = ${id} ORDER BY p.ends_on DESC LIMIT ${periods}::int) r),
      'changes', (SELECT coalesce(json_agg(json_build_object('kind', x.kind, 'at', x.at, 'reason', x.reason, 'document', x.document,
            'dueAfter', x.due_after, 'targetBefore', x.target_before, 'targetAfter', x.target_after,
            ${signedAs("c", "x")})), '[]')
          FROM assignment_change x LEFT JOIN account c ON c.id = x.account_id WHERE x.assignment_id = ${id}),
      'extensions', (SELECT coalesce(json_agg(json_build_object('askedOn', x.asked_on, 'dueOn', x.due_on,
            'wantedDueOn', x.wanted_due_on, 'grantedDueOn', x.granted_due_on,
            'reason', x.reason, 'state', x.state, 'decidedOn', x.decided_on, 'decisionNote', x.decision_note,
            ${signedAs("c", "x")}, 'decidedBy', ${signature("dc", "dx").by}, 'decidedByEn', ${signature("dc", "dx").byEn})
            ORDER BY x.id DESC), '[]')
          FROM extension_request x JOIN account c ON c.id = x.asked_by_id LEFT JOIN account dc ON dc.id = x.decided_by_id
          LEFT JOIN LATERAL (SELECT x.decided_for_id AS delegation_id) dx ON true
         WHERE x.assignment_id = ${id}),
      'difficulties', (SELECT coalesce(json_agg(json_build_object('reportId', (SELECT v.report_id FROM report_version v WHERE v.id = x.version_id),
            'isProposal', x.is_proposal, 'text', x.text, 'at', x.raised_at,
            'to', coalesce(fp.name, tu.name), 'toEn', CASE WHEN fp.name IS NULL THEN tu.name_en ELSE fp.name_en END,
            'passes', (SELECT coalesce(json_agg(json_build_object('from', fu.name, 'fromEn', fu.name_en, 'to', gu.name, 'toEn', gu.name_en,
                  'opinion', dp.opinion, 'at', dp.passed_at, ${signedAs("pc", "dp")})), '[]')
                FROM difficulty_pass dp JOIN unit fu ON fu.id = dp.from_id JOIN unit gu ON gu.id = dp.to_id
                JOIN account pc ON pc.id = dp.passed_by_id WHERE dp.difficulty_id = x.id),
            'answer', x.answer, 'answeredAt', x.answered_at, 'answeredBy', ${signature("c", "x").by}, 'answeredByEn', ${signature("c", "x").byEn})), '[]')
          FROM difficulty x JOIN unit tu ON tu.id = x.addressed_to_id LEFT JOIN account c ON c.id = x.answered_by_id
          LEFT JOIN LATERAL (SELECT fu.name, fu.name_en FROM difficulty_pass dp JOIN unit fu ON fu.id = dp.from_id
                              WHERE dp.difficulty_id = x.id ORDER BY dp.passed_at LIMIT 1) fp ON true
         WHERE x.assignment_id = ${id}),
      'instructions', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'text', coalesce(x.first_text, x.text), 'at', x.given_at, 'owner', ou.name, 'ownerEn', ou.name_en,
            ${signedAs("c", "x")},
            'steps', (SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'text', s.text, 'evidence', s.evidence,
                  'dueOn', s.due_on, 'at', s.at, ${signedAs("sc", "s")})), '[]')
                FROM instruction_step s JOIN account sc ON sc.id = s.account_id WHERE s.instruction_id = x.id))), '[]')
          FROM instruction x JOIN unit ou ON ou.id = x.owner_unit_id JOIN account c ON c.id = x.given_by_id
         WHERE x.assignment_id = ${id}),
      'acknowledgedOn', (SELECT min(x.day) FROM assignment_day x WHERE x.assignment_id = ${id} AND x.state = 'acknowledged')
    ) AS happened`;
}
