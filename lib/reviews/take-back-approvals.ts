import { recordAll } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { nextReportState, type ReportState } from "#lib/domain/report-status.ts";
import { type GivenApproval, type WhyKept, whyKept } from "#lib/domain/taking-back.ts";
import { lockAssignments } from "./asked-versions.ts";
import { decidable } from "./counted.ts";
import { DEADLINE_MS } from "./decide-versions.ts";
import { givenApproval } from "./given-approval.ts";
import { versionsInput } from "./input.ts";
import { undoApproved } from "./undo-approved.ts";

/** One that stays approved, and why. */
export type Kept = { unit: string; unitEn: string | null; why: WhyKept };

export type TakenBack = { count: number; kept: Kept[] };

type Given = {
  reportId: string;
  versionId: string;
  number: number;
  state: ReportState;
  assignmentId: string;
  unitId: string;
  unit: string;
  unitEn: string | null;
  /** Null: this account approved it too long ago, or never. */
  given: GivenApproval | null;
  reviewIds: string[];
};

/**
 * Takes back approvals that the actor gave within a day and nobody has built on: the reports wait again, what counted
 * by them counts no more, the unit is told. What cannot be taken back is left and told. Refuses when nothing can:
 * `not-found` where the actor approved none of them, else `conflict` with why.
 */
export async function takeBackApprovals(actor: Actor, input: unknown): Promise<Outcome<TakenBack>> {
  const parsed = versionsInput.safeParse(input);
  const scopes = scopesFor(actor, "report:review");
  if (!parsed.success || parsed.data.version.length === 0 || scopes.length === 0)
    return refuse.notFound();
  const { version } = parsed.data;

  const work = async (tx: Tx): Promise<Outcome<TakenBack>> => {
    await lockAssignments((statement) => tx.$queryRaw(statement), version, scopes);
    const asked = await tx.$queryRaw<Given[]>(sql`
      SELECT r.id AS "reportId", v.id AS "versionId", v.number::int AS number, r.state::text AS state,
             a.id AS "assignmentId", u.id AS "unitId", u.short_name AS unit, u.name_en AS "unitEn",
             ${givenApproval(actor.accountId)} AS given,
             ARRAY(SELECT w.id::text FROM review w WHERE w.version_id = v.id AND w.decided_by_id = ${actor.accountId}::uuid
                      AND w.decision IN ('approved', 'received')) AS "reviewIds"
        FROM report_version v
        JOIN report r ON r.id = v.report_id
        JOIN period p ON p.id = r.period_id
        JOIN assignment a ON a.id = r.assignment_id
        JOIN task t ON t.id = a.task_id
        JOIN unit u ON u.id = a.unit_id
       WHERE v.id = ANY(${version}::uuid[]) AND ${within(scopes)} AND ${decidable}
       ORDER BY r.id FOR UPDATE OF r`);
    const mine = asked
      .filter(({ reviewIds }) => reviewIds.length > 0)
      .map((one) => ({ ...one, why: one.given ? whyKept(one.given) : ("too-late" as const) }));
    const taken = mine.filter(({ why }) => why === null);
    const kept = mine.flatMap(({ unit, unitEn, why }) => (why ? [{ unit, unitEn, why }] : []));
    const [first] = kept;
    if (taken.length === 0) {
      if (!first) return refuse.notFound();
      const { unit, unitEn, why } = first;
      const values = { unit, unitEn: unitEn ?? "", others: kept.length - 1 };
      return refuse.conflict(`taking-back.kept-${why}`, values);
    }
    await withdraw(tx, taken);
    await undoApproved(tx, actor, taken);
    await tell(tx, actor, taken);
    return done({ count: taken.length, kept });
  };
  return asActor(actor, work, { timeoutMs: DEADLINE_MS });
}

/** Moves the decisions to those that were taken back, and the reports to those that wait. */
async function withdraw(tx: Tx, taken: readonly Given[]) {
  const ids = taken.flatMap(({ reviewIds }) => reviewIds);
  await tx.$executeRaw(sql`
    INSERT INTO review_taken_back (id, version_id, line, decision, unit_id, decided_by_id, decided_at, delegation_id)
    SELECT id, version_id, line, decision, unit_id, decided_by_id, decided_at, delegation_id
      FROM review WHERE id = ANY(${ids}::uuid[])`);
  await tx.$executeRaw(sql`DELETE FROM review WHERE id = ANY(${ids}::uuid[])`);
  // Where both lines decide, it may have waited for the other all the time.
  const decided = taken.filter(({ state }) => nextReportState(state, "take-back") !== null);
  const count = await tx.$executeRaw(sql`
    UPDATE report r SET state = 'submitted', decided_at = NULL
      FROM unnest(${decided.map(({ reportId }) => reportId)}::uuid[], ${decided.map(({ number }) => number)}::int[])
           AS x(id, number)
     WHERE r.id = x.id AND r.state IN ('approved', 'received') AND r.current_version = x.number`);
  if (count !== decided.length) throw new Error("a locked report changed its state");
}

async function tell(tx: Tx, actor: Actor, taken: readonly Given[]) {
  await recordAll(
    tx,
    actor,
    taken.map(({ reportId, unitId, number }) => ({
      deed: "report.approval-taken-back",
      entity: "report",
      entityId: reportId,
      unitId,
      detail: { version: number },
    })),
  );
  await tx.outbox.createMany({
    data: taken.map(({ reportId, versionId, assignmentId, unitId }) => ({
      id: newId(),
      topic: "report.approval-taken-back",
      payload: { reportId, versionId, assignmentId, unitId, byId: actor.accountId },
    })),
  });
}
