import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, type Deed, rolesThatMay, scopesFor } from "#lib/domain/policy.ts";
import { isOneself, oneself } from "#lib/domain/role-giving.ts";
import type { Tx } from "./door.ts";
import { Prisma } from "./generated/client.ts";
import { type Sql, sql } from "./sql.ts";

type Query = <Row>(statement: Sql) => Promise<Row[]>;
type Drafted = {
  /** By which right the actor would issue. */
  deed: Deed;
  /** Who drafted it and in whose place, as far as it is known. */
  drafters: readonly (string | null)[];
};

/**
 * What one person drafts another one issues, if the rule of the actor's office or of a drafter's office says so. An
 * office is a unit at which they have a role today; the nearest rule at it or above it counts.
 */
export async function needsSecondPerson(
  query: Query,
  actor: Actor,
  { deed, drafters }: Drafted,
): Promise<boolean> {
  const offices = scopesFor(actor, deed).map(({ unitId }) => unitId);
  const [row] = await query<{ needed: boolean }>(sql`
    SELECT EXISTS (
      SELECT FROM (SELECT unnest(${offices}::uuid[]) AS unit_id
                    UNION
                   SELECT m.unit_id FROM membership m
                    WHERE m.account_id = ANY(${known(drafters)}::uuid[])
                      AND in_force(m.valid_from, m.valid_to) @> civil_day(now())) office
       WHERE second_person_issues(office.unit_id)) AS needed`);
  return row?.needed ?? false;
}

export type Person = { id: string; title: string; titleEn: string | null };

/** Who could issue it instead, the nearest office first: everybody with the right to do so who did not draft it. */
export async function othersWhoIssue(
  query: Query,
  actor: Actor,
  { deed, drafters }: Drafted,
): Promise<Person[]> {
  const offices = scopesFor(actor, deed).map(({ unitId }) => unitId);
  return query<Person>(sql`
    SELECT c.id, c.title, c.title_en AS "titleEn"
      FROM account c
      JOIN LATERAL (
        SELECT max(length(u.command_path)) AS depth
          FROM membership m JOIN unit u ON u.id = m.unit_id
          JOIN unit o ON o.id = ANY(${offices}::uuid[]) AND starts_with(o.command_path, u.command_path)
         WHERE m.account_id = c.id AND m.line = 'command' AND m.role::text = ANY(${rolesThatMay(deed)}::text[])
           AND in_force(m.valid_from, m.valid_to) @> civil_day(now())) near ON near.depth IS NOT NULL
     WHERE c.disabled_at IS NULL AND NOT c.id = ANY(${[...oneself(actor), ...known(drafters)]}::uuid[])
     ORDER BY near.depth DESC, c.title LIMIT 5`);
}

/** The refusal in words: who may, or that nobody else may yet. */
export async function refuseTheDrafter(query: Query, actor: Actor, drafted: Drafted) {
  const others = await othersWhoIssue(query, actor, drafted);
  const [first] = others;
  if (!first) return refuse.conflict("issuing.nobody-else");
  return refuse.conflict("issuing.not-yourself", {
    who: others.map(({ title }) => title).join("; "),
  });
}

/** Whether a draft waits to be issued: nothing of it is changed meanwhile. */
export const waitsForIssuing = (directiveId: Sql): Sql =>
  sql`EXISTS (SELECT FROM issue_request q WHERE q.directive_id = ${directiveId} AND q.task_id IS NULL AND q.state = 'waiting')`;

/** In whose place the row of this alias, a table with `delegation_id`, was written; null is the author's own. */
export function writtenFor(row: string): Sql {
  return sql`(SELECT wf.from_account_id FROM delegation wf WHERE wf.id = ${Prisma.raw(row)}.delegation_id)`;
}

/** Who drafted assignment `a` once the actor has changed it: a draft is then the actor's, what was issued stays whose it is. */
export function draftedNowBy(actor: Actor): Sql {
  return sql`CASE WHEN a.state = 'draft' THEN ${actor.accountId}::uuid ELSE a.assigned_by_id END`;
}

/** Those who do not issue what one of them drafted in the other's place. */
export type Drafter = { drafterId: string | null; draftedForId: string | null };
/**
 * Whether the draft waits now. After it is held this is a statement of its own: what others did while we waited for it,
 * the one that waited does not see.
 */
export async function waitsNow(query: Query, directiveId: string): Promise<boolean> {
  const [row] = await query<{ waits: boolean }>(
    sql`SELECT ${waitsForIssuing(sql`${directiveId}::uuid`)} AS waits`,
  );
  return row?.waits ?? false;
}

type Which = Drafter & { directiveId: string; taskId: string | null };

/**
 * Before a directive or a task is issued: where a second person is needed, the draft must have been held ready by
 * somebody else, and drafted by somebody else; the request is then settled. Answers who drafted it, for the audit.
 */
export async function settleIssuing(
  tx: Tx,
  actor: Actor,
  { directiveId, taskId, drafterId, draftedForId }: Which,
): Promise<Outcome<{ draftedBy: string | null }>> {
  const query: Query = (statement) => tx.$queryRaw(statement);
  const [request] = await query<{ id: string; askedById: string; askedForId: string | null }>(sql`
    SELECT q.id, q.asked_by_id AS "askedById", ${writtenFor("q")} AS "askedForId" FROM issue_request q
     WHERE q.directive_id = ${directiveId}::uuid AND q.task_id IS NOT DISTINCT FROM ${taskId}::uuid AND q.state = 'waiting'
       FOR UPDATE`);
  const drafted = {
    deed: "directive:write",
    drafters: [drafterId, draftedForId, request?.askedById ?? null, request?.askedForId ?? null],
  } as const;
  const needed = await needsSecondPerson(query, actor, drafted);
  if (needed && drafted.drafters.some((id) => isOneself(actor, id)))
    return refuseTheDrafter(query, actor, drafted);
  if (needed && !request) return refuse.conflict("issuing.not-asked");
  if (request) {
    // The rule may have ended since: then whoever asked settles it alone.
    const state = request.askedById === actor.accountId ? "withdrawn" : "issued";
    await tx.issueRequest.update({
      where: { id: request.id },
      data: { state, decidedById: actor.accountId, decidedAt: new Date() },
      select: { id: true },
    });
    if (state === "issued")
      await tx.outbox.create({
        data: {
          id: newId(),
          topic: "issue.issued",
          payload: { requestId: request.id, directiveId, taskId, byId: actor.accountId },
        },
        select: { id: true },
      });
  }
  const by = drafterId ?? request?.askedById;
  if (!by || by === actor.accountId) return done({ draftedBy: null });
  const drafter = await tx.account.findUnique({ where: { id: by }, select: { title: true } });
  return done({ draftedBy: drafter?.title ?? null });
}

function known(ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null);
}
