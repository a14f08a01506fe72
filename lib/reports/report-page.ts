import { readAsActor } from "#lib/db/door.ts";
import { EVIDENCE_OF_V, FILES_BESIDE_R } from "#lib/db/evidence.ts";
import { CONTENT_OF_V, PERIOD_OF_P, STANDING_OF_B } from "#lib/db/report-parts.ts";
import { within } from "#lib/db/scope.ts";
import { signedAs } from "#lib/db/signed-by.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { ReportContent } from "#lib/domain/report-content.ts";
import type { ReportState } from "#lib/domain/report-status.ts";
import type { EvidenceFile } from "#lib/domain/stored-file.ts";
import { type Aside, type Draft, NO_DRAFT, readDraft } from "./kept-draft.ts";
import { type ReportContext, type ReportRow, reportContextsSql } from "./report-context.ts";

const PERIODS_BEHIND = 6;

export type Decision = {
  decision: "approved" | "returned" | "received" | "opinion";
  line: "command" | "local";
  reason: string | null;
  unitName: string;
  unitNameEn: string | null;
  by: string;
  byEn: string | null;
  at: string;
};
export type PeriodBehind = {
  reportId: string;
  state: ReportState;
  period: PeriodShown;
  content: ReportContent | null;
};

export type ReportPage = ReportContext & {
  draft: Draft | null;
  /** What was typed into a form that others had outrun. */
  aside: Aside | null;
  /** Who sent the newest version. */
  sentBy: {
    by: string;
    byEn: string | null;
    /** Who wrote it, where another one signed and sent. */
    prepared: { by: string; byEn: string | null; at: string } | null;
  } | null;
  /** About the newest version, the latest first. */
  decisions: Decision[];
  /** The periods before this one, the newest first. */
  behind: PeriodBehind[];
  /** What lies beside it and goes with the next version: for who writes it. */
  filesBeside: EvidenceFile[];
  /** What the newest version was sent with. */
  evidence: EvidenceFile[];
};

type Extras = {
  filesBeside: EvidenceFile[];
  evidence: EvidenceFile[];
  sentBy: ReportPage["sentBy"];
  decisions: Decision[];
  behind: PeriodBehind[];
};

/** What the page of one report shows; null when it is missing or out of reach. */
export async function reportPage(actor: Actor, reportId: string): Promise<ReportPage | null> {
  if (!isId(reportId)) return null;
  const reach = within([...scopesFor(actor, "report:submit"), ...scopesFor(actor, "report:read")]);
  const which = sql`r.id = ${reportId}::uuid`;
  return readAsActor(actor, async (read) => {
    const [row] = await read<ReportRow>(reportContextsSql(actor, which, reach));
    if (!row) return null;
    const [more] = await read<{ extras: Extras }>(extrasSql(reportId));
    if (!more) return null;
    const { context, draft } = row;
    const { filesBeside, ...extras } = more.extras;
    return {
      ...context,
      ...extras,
      ...(context.mine ? { filesBeside, ...readDraft(draft) } : { filesBeside: [], ...NO_DRAFT }),
    };
  });
}

function extrasSql(reportId: string): Sql {
  return sql`
    SELECT json_build_object(
      'filesBeside', ${FILES_BESIDE_R},
      'evidence', coalesce((SELECT ${EVIDENCE_OF_V} FROM report_version v
                             WHERE v.report_id = r.id AND v.number = r.current_version), '[]'),
      'sentBy', (SELECT json_build_object(${signedAs("c", "v")}, 'prepared',
            CASE WHEN v.prepared_at IS NOT NULL THEN json_build_object('by', w.title, 'byEn', w.title_en, 'at', v.prepared_at) END)
          FROM report_version v JOIN account c ON c.id = v.submitted_by_id LEFT JOIN account w ON w.id = v.prepared_by_id
         WHERE v.report_id = r.id AND v.number = r.current_version),
      'decisions', (SELECT coalesce(json_agg(json_build_object('decision', w.decision, 'line', w.line, 'reason', w.reason,
            'unitName', wu.name, 'unitNameEn', wu.name_en, ${signedAs("c", "w")}, 'at', w.decided_at) ORDER BY w.decided_at DESC), '[]')
          FROM report_version v JOIN review w ON w.version_id = v.id
          JOIN unit wu ON wu.id = w.unit_id JOIN account c ON c.id = w.decided_by_id
         WHERE v.report_id = r.id AND v.number = r.current_version),
      'behind', (SELECT coalesce(json_agg(json_build_object('reportId', b.id, 'state', b.state, 'period', b.period,
            'content', b.content) ORDER BY b.ends_on DESC), '[]')
          FROM (SELECT b.id, CASE WHEN ${STANDING_OF_B} < b.current_version THEN 'approved' ELSE b.state::text END AS state, p.ends_on, ${PERIOD_OF_P} AS period,
                       (SELECT ${CONTENT_OF_V} FROM report_version v
                         WHERE v.report_id = b.id AND v.number = ${STANDING_OF_B}) AS content
                  FROM report b JOIN period p ON p.id = b.period_id
                 WHERE b.assignment_id = r.assignment_id AND p.ends_on < here.ends_on
                 ORDER BY p.ends_on DESC LIMIT ${PERIODS_BEHIND}::int) b)
    ) AS extras
      FROM report r JOIN period here ON here.id = r.period_id
     WHERE r.id = ${reportId}::uuid`;
}
