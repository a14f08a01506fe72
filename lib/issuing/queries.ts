import { directiveWritable } from "#lib/db/directive-scope.ts";
import { type Read, readAsActor } from "#lib/db/door.ts";
import { unitWithin, within } from "#lib/db/scope.ts";
import {
  needsSecondPerson,
  othersWhoIssue,
  type Person,
  writtenFor,
} from "#lib/db/second-person.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, mayAnywhere, rolesThatMay, scopesFor } from "#lib/domain/policy.ts";
import { isOneself } from "#lib/domain/role-giving.ts";
import { setsRules } from "./sets-rules.ts";

type Asked = { id: string; at: string; by: string; byEn: string | null; note: string | null };

/** How a draft stands to be issued, for who may write its directive. */
export type Issuing = {
  /** A second person issues it. */
  needed: boolean;
  /** The actor, or the one in whose place the actor works, drafted it or had it drafted, and so does not issue it where a second person does. */
  own: boolean;
  waiting: (Asked & { mine: boolean }) | null;
  /** It was sent back the last time. */
  returned: { by: string; byEn: string | null; at: string; reason: string } | null;
  /** Who could issue it instead. */
  others: Person[];
};

/** Null when the draft is missing or out of reach. */
export async function issuingOf(
  actor: Actor,
  directiveId: string,
  taskId: string | null = null,
): Promise<Issuing | null> {
  if (!isId(directiveId)) return null;
  return readAsActor(actor, async (read) => {
    const [row] = await read<{
      drafters: (string | null)[];
      waiting: (Asked & { byId: string; forId: string | null }) | null;
      returned: Issuing["returned"] | null;
    }>(sql`
      SELECT CASE WHEN ${taskId}::uuid IS NULL THEN json_build_array(d.created_by_id, ${writtenFor("d")})
                  ELSE (SELECT json_build_array(t.drafted_by_id, ${writtenFor("t")}) FROM task t WHERE t.id = ${taskId}::uuid)
             END AS drafters,
             (SELECT json_build_object('id', q.id, 'at', q.asked_at, 'by', c.title, 'byEn', c.title_en, 'byId', c.id,
                       'forId', ${writtenFor("q")}, 'note', q.note)
                FROM issue_request q JOIN account c ON c.id = q.asked_by_id
               WHERE q.directive_id = d.id AND q.task_id IS NOT DISTINCT FROM ${taskId}::uuid AND q.state = 'waiting') AS waiting,
             (SELECT CASE WHEN q.state = 'returned' THEN
                       json_build_object('at', q.decided_at, 'by', c.title, 'byEn', c.title_en, 'reason', q.reason) END
                FROM issue_request q JOIN account c ON c.id = coalesce(q.decided_by_id, q.asked_by_id)
               WHERE q.directive_id = d.id AND q.task_id IS NOT DISTINCT FROM ${taskId}::uuid
               ORDER BY q.asked_at DESC LIMIT 1) AS returned
        FROM directive d WHERE d.id = ${directiveId}::uuid AND ${directiveWritable(actor)}`);
    if (!row) return null;
    const { waiting, returned } = row;
    const drafters = [...(row.drafters ?? []), waiting?.byId ?? null, waiting?.forId ?? null];
    const drafted = { deed: "directive:write", drafters } as const;
    const needed = await needsSecondPerson(read, actor, drafted);
    return {
      needed,
      own: drafters.some((id) => isOneself(actor, id)),
      waiting: waiting && { ...waiting, mine: waiting.byId === actor.accountId },
      returned,
      others: needed ? await othersWhoIssue(read, actor, drafted) : [],
    };
  });
}

export type DraftsWaiting = {
  taskId: string;
  code: string;
  title: string;
  titleEn: string | null;
  count: number;
  by: string;
  byEn: string | null;
  mine: boolean;
};

export type WaitingRow = Asked & {
  directiveId: string;
  number: string;
  title: string;
  titleEn: string | null;
  taskId: string | null;
  code: string | null;
  mine: boolean;
};

export type WaitingPage = { requests: WaitingRow[]; drafts: DraftsWaiting[]; setsRules: boolean };

const MOST = 200;

/** What waits to be issued within the actor's reach, and who drafted it; null for who issues nothing. */
export async function waitingPage(actor: Actor): Promise<WaitingPage | null> {
  if (!mayAnywhere(actor, "directive:write")) return null;
  return readAsActor(actor, async (read) => ({
    requests: await readRequests(read, actor),
    drafts: await readDrafts(read, actor),
    setsRules: setsRules(actor),
  }));
}

function readRequests(read: Read, actor: Actor): Promise<WaitingRow[]> {
  return read<WaitingRow>(sql`
    SELECT q.id, q.asked_at AS at, c.title AS by, c.title_en AS "byEn", q.note, d.id AS "directiveId", d.number,
           coalesce(t.title, d.title) AS title, CASE WHEN t.id IS NULL THEN d.title_en ELSE t.title_en END AS "titleEn",
           t.id AS "taskId", t.code, q.asked_by_id = ${actor.accountId}::uuid AS mine
      FROM issue_request q JOIN directive d ON d.id = q.directive_id JOIN account c ON c.id = q.asked_by_id
      LEFT JOIN task t ON t.id = q.task_id
     WHERE q.state = 'waiting' AND ${directiveWritable(actor)}
     ORDER BY q.asked_at, q.id LIMIT ${MOST}::int`);
}

/** Assignments are drafted for somebody else to issue: each task of them is a row for each of its authors. */
function readDrafts(read: Read, actor: Actor): Promise<DraftsWaiting[]> {
  return read<DraftsWaiting>(sql`
    SELECT t.id AS "taskId", t.code, t.title, t.title_en AS "titleEn", count(*)::int AS count, c.title AS by,
           c.title_en AS "byEn", c.id = ${actor.accountId}::uuid AS mine
      FROM assignment a JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
      JOIN unit u ON u.id = a.unit_id JOIN account c ON c.id = a.assigned_by_id
     WHERE a.state = 'draft' AND t.state = 'issued' AND d.state = 'issued'
       AND ${within(scopesFor(actor, "assignment:assign"))}
       AND EXISTS (SELECT FROM membership m WHERE m.account_id = c.id AND second_person_issues(m.unit_id)
                      AND in_force(m.valid_from, m.valid_to) @> civil_day(now()))
     GROUP BY t.id, c.id ORDER BY t.code, c.title LIMIT ${MOST}::int`);
}

/** How many of them wait for this actor: for a link beside the register. */
export async function waitingCount(actor: Actor): Promise<number> {
  const page = await waitingPage(actor);
  return (page?.requests.length ?? 0) + (page?.drafts.length ?? 0);
}

export type Rule = {
  unitId: string;
  unit: string;
  unitEn: string | null;
  secondPerson: boolean;
  reason: string;
  at: string;
  by: string | null;
  byEn: string | null;
  /** How many people there could draft and issue. */
  people: number;
};
export type RulesPage = {
  rules: Rule[];
  offices: { id: string; name: string; nameEn: string | null }[];
};

/** The rules in force, and offices to set one for: those at which somebody writes directives, and those above. */
export async function rulesPage(actor: Actor): Promise<RulesPage | null> {
  if (!setsRules(actor)) return null;
  const people = sql`(SELECT count(DISTINCT m.account_id)::int FROM membership m JOIN account c ON c.id = m.account_id
     WHERE m.unit_id = u.id AND m.role::text = ANY(${rolesThatMay("directive:write")}::text[]) AND c.disabled_at IS NULL
       AND in_force(m.valid_from, m.valid_to) @> civil_day(now()))`;
  return readAsActor(actor, async (read) => ({
    rules: await read<Rule>(sql`
      SELECT r.unit_id AS "unitId", u.name AS unit, u.name_en AS "unitEn", r.second_person AS "secondPerson", r.reason,
             r.set_at AS at, c.title AS by, c.title_en AS "byEn", ${people} AS people
        FROM issuing_rule r JOIN unit u ON u.id = r.unit_id LEFT JOIN account c ON c.id = r.set_by_id
       ORDER BY length(coalesce(u.command_path, u.local_path)), u.code`),
    offices: await read(sql`
      SELECT u.id, u.name, u.name_en AS "nameEn" FROM unit u JOIN unit_level v ON v.key = u.level_key
       WHERE u.has_accounts AND in_force(u.in_force_from, u.in_force_to) @> ${actor.today}::date
         AND ${unitWithin(scopesFor(actor, "unit:manage"))}
         AND (EXISTS (SELECT FROM unit_parent p WHERE p.parent_id = u.id AND p.in_force_to IS NULL)
              OR ${people} > 0 OR length(u.command_path) - length(replace(u.command_path, '/', '')) <= 2)
       ORDER BY v.ordinal, u.code LIMIT 500`),
  }));
}
