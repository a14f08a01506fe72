import { areaNamed } from "#lib/db/area.ts";
import { type Read, readAsActor } from "#lib/db/door.ts";
import { INDICATORS_OF_T } from "#lib/db/report-parts.ts";
import { unitWithin, within } from "#lib/db/scope.ts";
import { nothing, type Sql, sql } from "#lib/db/sql.ts";
import { seeSeveralAreas } from "#lib/domain/areas-seen.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { DUE_SOON_DAYS } from "#lib/domain/lateness.ts";
import { type Actor, type Scope, scopesFor } from "#lib/domain/policy.ts";
import type { ReportedValue, TaskKind } from "#lib/domain/report-content.ts";
import type { NamedIndicator } from "#lib/domain/report-names.ts";
import type { WorksStage } from "#lib/domain/works-stage.ts";
import type { Named } from "#lib/i18n/named.ts";

const PAGE = 50;

export const LIST_STATES = [
  "open",
  "overdue",
  "due-soon",
  "waiting",
  "by-extension",
  "done",
  "suspended",
  "refused",
  "cancelled",
  "superseded",
] as const;
export type ListState = (typeof LIST_STATES)[number];

export type ListedAssignment = {
  id: string;
  state: AssignmentState;
  occurrence: number;
  dueOn: CivilDate | null;
  firstDueOn: CivilDate | null;
  doneOn: CivilDate | null;
  waiting: number;
  /** Of the lines that it owns, so that rows may be added. */
  disbursed: string;
  /** Of the lines that a money task owns or shows, in đồng as digits; null for other tasks and without lines. */
  money: { allocated: string; disbursed: string } | null;
  title: string;
  titleEn: string | null;
  kind: TaskKind;
  document: string;
  unitName: string;
  unitNameEn: string | null;
  /** The province or department above the unit. */
  area: Named | null;
  indicators: NamedIndicator[];
  values: ReportedValue[];
  /** Of the works that matters most; null without works. */
  stage: WorksStage | null;
};

export type AssignmentList = {
  rows: ListedAssignment[];
  /** The last row shown, after which the next page begins; null on the last page. */
  next: string | null;
  /** What the list can be narrowed down to: the units directly below, and the one that is chosen. */
  units: (Named & { id: string })[];
  /** How many there are in all; null where one page holds them. */
  count: number | null;
  /** They may be of several provinces. */
  severalAreas: boolean;
};

export type ListFilter = { state?: ListState; unitId?: string; after?: string };

/** Assignments within reach, by unit and task, `most` at a time; null when the unit asked for is out of reach. */
export async function myAssignments(
  actor: Actor,
  { state, unitId, after }: ListFilter,
  most = PAGE,
): Promise<AssignmentList | null> {
  if ((unitId && !isId(unitId)) || (after && !isId(after))) return null;
  const scopes = reachOf(actor);
  return readAsActor(actor, async (read) => {
    const units = await read<Named & { id: string }>(unitsSql(scopes, unitId));
    if (unitId && !units.some(({ id }) => id === unitId)) return null;
    const meant = sql`${within(scopes)} AND a.state <> 'draft' ${unitId ? sql`AND ${belowUnit(unitId)}` : nothing}
      ${inState(state, actor.today)}`;
    const found = await read<ListedAssignment>(sql`
      WITH page AS MATERIALIZED (
        SELECT a.*, t.kind AS task_kind, u.name AS unit_name, u.name_en AS unit_name_en, u.segment,
               ${areaNamed(sql`u`)} AS area
          FROM unit u
          JOIN assignment a ON a.unit_id = u.id
          JOIN task t ON t.id = a.task_id
         WHERE ${meant} ${afterRow(after)}
         ORDER BY u.segment, t.code, a.occurrence, a.id
         LIMIT ${most + 1}::int
      ), line AS (
        SELECT a.id, f.allocated, f.disbursed FROM page a JOIN funding_line f ON f.assignment_id = a.id
         WHERE a.task_kind = 'funding'
        UNION ALL
        SELECT a.id, f.allocated, f.disbursed
          FROM page a JOIN assignment_funding s ON s.assignment_id = a.id JOIN funding_line f ON f.id = s.funding_line_id
         WHERE a.task_kind = 'funding'
      )
      SELECT a.id, a.state, a.occurrence::int, a.due_on AS "dueOn", a.first_due_on AS "firstDueOn", a.done_on AS "doneOn",
             a.waiting::int, a.disbursed::text, m.money, t.title, t.title_en AS "titleEn", t.kind, d.number AS document,
             a.unit_name AS "unitName", a.unit_name_en AS "unitNameEn", a.area, ${INDICATORS_OF_T} AS indicators,
             (SELECT coalesce(json_agg(json_build_object('indicatorId', f.indicator_id, 'numerator', f.numerator,
                 'denominator', f.denominator)), '[]') FROM assignment_figure f WHERE f.assignment_id = a.id) AS values,
             (SELECT w.stage FROM assignment_works aw JOIN works w ON w.id = aw.works_id
               WHERE aw.assignment_id = a.id ORDER BY w.is_main DESC, w.name LIMIT 1) AS stage
        FROM page a
        LEFT JOIN (SELECT id, json_build_object('allocated', sum(allocated)::text, 'disbursed', sum(disbursed)::text) AS money
                     FROM line GROUP BY id) m ON m.id = a.id
        JOIN task t ON t.id = a.task_id
        JOIN directive d ON d.id = t.directive_id
       ORDER BY a.segment, t.code, a.occurrence, a.id`);
    const rows = found.slice(0, most);
    const next = found.length > most ? (rows.at(-1)?.id ?? null) : null;
    const count = next || after ? await countMeant(read, meant) : null;
    return { rows, units, next, count, severalAreas: !unitId && seeSeveralAreas(scopes) };
  });
}

async function countMeant(read: Read, meant: Sql): Promise<number> {
  const [row] = await read<{ count: number }>(sql`
    SELECT count(*)::int AS count
      FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id WHERE ${meant}`);
  return row?.count ?? 0;
}

function reachOf(actor: Actor): Scope[] {
  return [...scopesFor(actor, "assignment:read"), ...scopesFor(actor, "report:submit")];
}

function unitsSql(scopes: readonly Scope[], unitId: string | undefined): Sql {
  const roots = scopes.map((scope) => scope.unitId);
  return sql`
    SELECT DISTINCT u.id, u.name, u.name_en AS "nameEn", u.segment
      FROM unit u LEFT JOIN unit_parent p ON p.unit_id = u.id AND p.in_force_to IS NULL
     WHERE ${unitWithin(scopes)}
       AND (p.parent_id = ANY (${roots}::uuid[]) OR u.id = ${unitId ?? null}::uuid)
     ORDER BY u.segment`;
}

/** The unit itself and all below it, on either line. */
function belowUnit(unitId: string): Sql {
  return sql`EXISTS (
    SELECT FROM unit f WHERE f.id = ${unitId}::uuid AND (u.id = f.id
        OR (u.command_path >= f.command_path AND u.command_path < left(f.command_path, -1) || '0')
        OR (u.local_path >= f.local_path AND u.local_path < left(f.local_path, -1) || '0')))`;
}

const OPEN = sql`a.state IN ('assigned', 'acknowledged', 'in_progress')`;

/** Written out, not as a parameter: a plan for any state would walk through the country to find the rare ones. */
function inState(state: ListState | undefined, today: CivilDate): Sql {
  switch (state) {
    case undefined:
      return nothing;
    case "open":
      return sql`AND ${OPEN}`;
    case "overdue":
      return sql`AND ${OPEN} AND a.due_on < ${today}::date`;
    case "due-soon":
      return sql`AND ${OPEN} AND a.due_on BETWEEN ${today}::date AND ${today}::date + ${DUE_SOON_DAYS}::int`;
    case "waiting":
      return sql`AND a.waiting > 0`;
    case "by-extension":
      return sql`AND ${byExtension(today)}`;
    case "done":
      return sql`AND a.state = 'done'`;
    case "suspended":
      return sql`AND a.state = 'suspended'`;
    case "refused":
      return sql`AND a.state = 'refused'`;
    case "cancelled":
      return sql`AND a.state = 'cancelled'`;
    case "superseded":
      return sql`AND a.state = 'superseded'`;
  }
}

/** As `isOnTimeByExtension` says: late by the first deadline, and not by the one that holds. */
function byExtension(today: CivilDate): Sql {
  return sql`a.due_on > a.first_due_on AND (
    (a.state = 'done' AND a.done_on > a.first_due_on AND a.done_on <= a.due_on)
    OR (a.state IN ('assigned', 'acknowledged', 'in_progress', 'refused')
        AND a.first_due_on < ${today}::date AND a.due_on >= ${today}::date))`;
}

/** How many at a unit and below it are on time by a later deadline alone: as the list of that state has them. */
export async function countByExtension(actor: Actor, unitId: string): Promise<number> {
  if (!isId(unitId)) return 0;
  const [row] = await readAsActor(actor, (read) =>
    read<{ count: number }>(sql`
      SELECT count(*)::int AS count
        FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
       WHERE ${within(reachOf(actor))} AND ${belowUnit(unitId)} ${inState("by-extension", actor.today)}`),
  );
  return row?.count ?? 0;
}

/** The rows behind the last one shown: by key, so that a long list costs no more at its end. */
function afterRow(after: string | undefined): Sql {
  if (!after) return nothing;
  return sql`AND (u.segment, t.code, a.occurrence, a.id) > (
    SELECT lu.segment, lt.code, la.occurrence, la.id
      FROM assignment la JOIN unit lu ON lu.id = la.unit_id JOIN task lt ON lt.id = la.task_id
     WHERE la.id = ${after}::uuid)`;
}
