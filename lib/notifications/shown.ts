import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";

/** A notice as it is worded: what it is about may be gone. */
export type ShownNotice = {
  id: string;
  kind: string;
  entity: string;
  entityId: string | null;
  assignmentId: string | null;
  count: number;
  dueOn: CivilDate | null;
  /** ISO instant, and its day in Việt Nam. */
  at: string;
  day: CivilDate;
  read: boolean;
  unit: string;
  unitEn: string | null;
  /** Who must answer the instruction. */
  owner: string | null;
  ownerEn: string | null;
  title: string | null;
  titleEn: string | null;
  /** Tells the duties of one task apart. */
  occurrence: number | null;
  period: PeriodShown | null;
  /** The instruction's or the difficulty's own words, as far as a line holds them. */
  text: string | null;
};

/** The columns of `ShownNotice` over `NOTICES`. */
export const NOTICE_COLUMNS: Sql = sql`
  n.id, n.kind, n.entity, n.entity_id AS "entityId", a.id AS "assignmentId", coalesce((n.detail->>'count')::int, 1) AS count,
  n.detail->>'dueOn' AS "dueOn", to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
  civil_day(n.at)::text AS day, n.read_at IS NOT NULL AS read, nu.name AS unit, nu.name_en AS "unitEn",
  ou.name AS owner, ou.name_en AS "ownerEn",
  coalesce(t.title, dd.title) AS title,
  coalesce(t.title_en, dd.title_en) AS "titleEn", a.occurrence, CASE WHEN p.id IS NOT NULL THEN ${PERIOD_OF_P} END AS period,
  left(coalesce(i.text, d.text), 160) AS text`;

/** Notices (`n`) with what they are about. */
export const NOTICES: Sql = sql`
  notification n JOIN unit nu ON nu.id = n.unit_id
  LEFT JOIN report r ON n.entity = 'report' AND r.id = n.entity_id
  LEFT JOIN difficulty d ON n.entity = 'difficulty' AND d.id = n.entity_id
  LEFT JOIN instruction i ON n.entity = 'instruction' AND i.id = n.entity_id
  LEFT JOIN unit ou ON ou.id = i.owner_unit_id
  LEFT JOIN assignment a ON a.id = coalesce(r.assignment_id, d.assignment_id, i.assignment_id,
                                            CASE n.entity WHEN 'assignment' THEN n.entity_id END)
  LEFT JOIN task t ON t.id = coalesce(a.task_id, CASE n.entity WHEN 'task' THEN n.entity_id END)
  LEFT JOIN directive dd ON n.entity = 'directive' AND dd.id = n.entity_id
  LEFT JOIN period p ON p.id = r.period_id`;
