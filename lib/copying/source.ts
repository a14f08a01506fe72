import { createHash } from "node:crypto";
import { directiveReadable, taskReadable } from "#lib/db/directive-scope.ts";
import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { Cadence } from "#lib/domain/calendar.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import type { DirectiveType, IssueState } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { dueInAnotherYear, inAnotherYear, shiftYears } from "#lib/domain/next-year.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

/** Runs a statement, in a transaction or for a page. */
export type Query = <Row>(statement: Sql) => Promise<Row[]>;

export type SourceTask = {
  id: string;
  code: string;
  title: string;
  titleEn: string | null;
  cadence: Cadence;
  version: number;
  startOn: CivilDate;
  dueOn: CivilDate | null;
  /** In the copy already: it is not copied twice. */
  copied: boolean;
  /** Units that have it and are in force, within the actor's reach. */
  same: number;
  /** Units that took the place of one that is no longer in force. */
  heirs: number;
  /** Units no longer in force that nobody took the place of. */
  gone: number;
  newStartOn: CivilDate;
  newDueOn: CivilDate | null;
};

export type CopySource = {
  id: string;
  number: string;
  type: DirectiveType;
  issuedOn: CivilDate;
  title: string;
  titleEn: string | null;
  version: number;
  clauses: number;
  goals: number;
  year: number;
  /** The years between the source and the copy. */
  years: number;
  officeId: string;
  /** What this office made of it for that year. */
  existing: { id: string; number: string; state: IssueState; waits: boolean } | null;
  proposed: { number: string; title: string; titleEn: string | null; issuedOn: CivilDate };
  tasks: SourceTask[];
  /** All that the page showed: what has moved since is shown again. */
  digest: string;
};

/** Years ahead that can be chosen. */
export const YEARS_AHEAD = 5;

/** The year that a copy is for, unless another one is chosen: the next one, but none that is over. */
export function nextYearOf(issuedOn: CivilDate, today: CivilDate): number {
  return Math.max(yearOf(issuedOn) + 1, yearOf(today));
}

type Head = Omit<
  CopySource,
  "year" | "years" | "officeId" | "existing" | "proposed" | "tasks" | "digest"
>;

/**
 * A directive as a template for `year` (none: the next one): its tasks with their days as they would be, and how many
 * units would get them. Null when it is missing or out of reach, or the actor writes no directives.
 */
export async function copySource(
  query: Query,
  actor: Actor,
  id: string,
  asked: number | null,
): Promise<CopySource | null> {
  const [office] = scopesFor(actor, "directive:write");
  if (!office || !isId(id)) return null;
  const [head] = await query<Head>(sql`
    SELECT d.id, d.number, d.type::text AS type, d.issued_on::text AS "issuedOn", d.title, d.title_en AS "titleEn", d.version,
           (SELECT count(*)::int FROM clause c WHERE c.directive_id = d.id) AS clauses,
           (SELECT count(*)::int FROM goal g WHERE g.directive_id = d.id) AS goals
      FROM directive d WHERE d.id = ${id}::uuid AND ${directiveReadable(actor)}`);
  if (!head) return null;
  const from = yearOf(head.issuedOn);
  const first = nextYearOf(head.issuedOn, actor.today);
  const year = asked !== null && asked > from && asked <= first + YEARS_AHEAD ? asked : first;
  const years = year - from;
  const existing = await existingCopy(query, { id, year, officeId: office.unitId });
  const rows = await query<Omit<SourceTask, "newStartOn" | "newDueOn">>(
    tasksSql(actor, id, existing?.id ?? null),
  );
  const tasks = rows.map((row) => ({
    ...row,
    newStartOn: shiftYears(row.startOn, years),
    newDueOn: row.dueOn && dueInAnotherYear(row.dueOn, from, years),
  }));
  const seen = JSON.stringify([year, head.version, existing?.id, rows]);
  return {
    ...head,
    year,
    years,
    officeId: office.unitId,
    existing,
    proposed: {
      number: inAnotherYear(head.number, from, year),
      title: inAnotherYear(head.title, from, year),
      titleEn: head.titleEn && inAnotherYear(head.titleEn, from, year),
      issuedOn: shiftYears(head.issuedOn, years),
    },
    tasks,
    digest: createHash("sha256").update(seen).digest("base64url"),
  };
}

async function existingCopy(
  query: Query,
  { id, year, officeId }: { id: string; year: number; officeId: string },
): Promise<CopySource["existing"]> {
  const [existing] = await query<NonNullable<CopySource["existing"]>>(sql`
    SELECT d.id, d.number, d.state::text AS state,
           EXISTS (SELECT FROM issue_request q WHERE q.directive_id = d.id AND q.task_id IS NULL AND q.state = 'waiting') AS waits
      FROM directive_source s JOIN directive d ON d.id = s.directive_id
     WHERE s.source_id = ${id}::uuid AND s.year = ${year}::int AND s.office_id = ${officeId}::uuid`);
  return existing ?? null;
}

/**
 * The units of a directive's tasks as they are today, for a statement: `task_id`, `first` (who had the task), `unit_id`
 * (who has its place now), `in_force`. One that became several has each of them as its heir.
 */
export function heirsSql(taskOf: Sql): Sql {
  return sql`
    given AS (
      SELECT DISTINCT a.task_id, a.unit_id FROM assignment a
       WHERE a.task_id IN (${taskOf}) AND a.state NOT IN ('draft', 'cancelled', 'superseded')
    ), heir AS (
      SELECT g.task_id, g.unit_id AS first, g.unit_id, 0 AS step FROM given g
       UNION
      SELECT h.task_id, h.first, s.to_unit_id, h.step + 1
        FROM heir h JOIN unit u ON u.id = h.unit_id JOIN succession s ON s.from_unit_id = u.id
       WHERE NOT in_force(u.in_force_from, u.in_force_to) @> civil_day(now()) AND s.effective_on <= civil_day(now())
         AND h.step < 10
    ), now_at AS (
      SELECT DISTINCT h.task_id, h.first, h.unit_id,
             in_force(u.in_force_from, u.in_force_to) @> civil_day(now()) AND u.has_accounts
               AND (u.command_path IS NOT NULL OR u.local_path IS NOT NULL) AS in_force
        FROM heir h JOIN unit u ON u.id = h.unit_id
    )`;
}

function tasksSql(actor: Actor, id: string, existingId: string | null): Sql {
  const reach = within(scopesFor(actor, "assignment:assign"));
  return sql`
    WITH RECURSIVE ${heirsSql(sql`SELECT t.id FROM task t WHERE t.directive_id = ${id}::uuid`)}, counted AS (
      SELECT n.task_id, count(DISTINCT n.unit_id) FILTER (WHERE n.in_force AND n.first = n.unit_id)::int AS same,
             count(DISTINCT n.unit_id) FILTER (WHERE n.in_force AND n.first <> n.unit_id AND NOT EXISTS (
               SELECT FROM given g WHERE g.task_id = n.task_id AND g.unit_id = n.unit_id))::int AS heirs
        FROM now_at n JOIN unit u ON u.id = n.unit_id JOIN task t ON t.id = n.task_id
       WHERE ${reach} GROUP BY n.task_id
    ), lost AS (
      SELECT g.task_id, count(*)::int AS gone FROM given g JOIN task t ON t.id = g.task_id
       WHERE EXISTS (SELECT FROM unit_parent p JOIN unit u ON u.id = p.parent_id WHERE p.unit_id = g.unit_id AND ${reach})
         AND NOT EXISTS (SELECT FROM now_at n WHERE n.task_id = g.task_id AND n.first = g.unit_id AND n.in_force)
       GROUP BY g.task_id
    )
    SELECT t.id, t.code, t.title, t.title_en AS "titleEn", t.cadence::text AS cadence, t.version,
           t.start_on::text AS "startOn", t.due_on::text AS "dueOn",
           EXISTS (SELECT FROM task_origin o WHERE o.directive_id = ${existingId}::uuid AND o.source_id = t.id) AS copied,
           coalesce(c.same, 0) AS same, coalesce(c.heirs, 0) AS heirs, coalesce(l.gone, 0) AS gone
      FROM task t JOIN directive d ON d.id = t.directive_id
      LEFT JOIN counted c ON c.task_id = t.id LEFT JOIN lost l ON l.task_id = t.id
     WHERE t.directive_id = ${id}::uuid AND ${taskReadable(actor)}
     ORDER BY t.code`;
}
