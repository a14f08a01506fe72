import { recordAll } from "#lib/db/audit.ts";
import { asActor, type Read, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type LineDecisions, stateAfterDecisions } from "#lib/domain/report-status.ts";
import { applyApproved } from "./apply-approved.ts";
import {
  type Asked,
  classify,
  type Left,
  lockAssignments,
  readAsked,
  scopesToSay,
  type ToDecide,
  type Verdict,
} from "./asked-versions.ts";

/** What came of a decision about several versions. */
export type Decided = {
  verdict: Verdict;
  /** How many this deed decided. */
  count: number;
  /** Which they are. */
  versionIds: string[];
  /** Already so by the same person: the request came twice. */
  repeated: number;
  /** Somebody was faster, or the version is no longer the one that was shown. */
  left: Left[];
  /** Of those decided: approved on this line, and waiting for the other. */
  waitingForOther: number;
};

export const DEADLINE_MS = 15_000;

/**
 * Says one thing about several versions in one transaction. Each decision is about the version that was shown: the
 * assignments and their reports are locked in one order, what changed meanwhile is left out and told. Refuses when nothing is left to
 * decide: `not-found` when nothing is within reach, else `conflict` with who decided and when.
 */
export async function decideVersions(
  actor: Actor,
  versionIds: readonly string[],
  verdict: Verdict,
  reason: string | null,
): Promise<Outcome<Decided>> {
  const scopes = scopesToSay(actor, verdict);
  if (versionIds.length === 0 || scopes.length === 0) return refuse.notFound();

  return asActor(
    actor,
    async (tx) => {
      const run: Read = (statement) => tx.$queryRaw(statement);
      await lockAssignments(run, versionIds, scopes);
      const asked = await readAsked(run, versionIds, scopes, { lock: true });
      const { toDecide, left, ...parts } = classify(asked, actor, verdict, scopes, reason);
      const repeated = parts.repeated.length;
      const taken = await insertReviews(tx, actor, toDecide, verdict, reason);
      if (taken.length === 0 && repeated === 0) return refused(left);

      const after = await moveReports(tx, taken, verdict);
      if (after.settled.length > 0) {
        await applyApproved(
          tx,
          actor,
          after.settled.map(({ versionId }) => versionId),
        );
      }
      await tell(tx, actor, taken, verdict);
      const waitingForOther = verdict === "approved" ? after.waiting : 0;
      const decided = taken.map(({ versionId }) => versionId);
      return done({
        verdict,
        count: taken.length,
        versionIds: decided,
        repeated,
        left,
        waitingForOther,
      });
    },
    { timeoutMs: DEADLINE_MS },
  );
}

/** Nothing could be decided: the first of those left says why, `others` how many more there are. */
function refused(left: readonly Left[]): Outcome<Decided> {
  const [first] = left;
  if (!first) return refuse.notFound();
  const { why, decision, unit, by, byEn, at } = first;
  const unitEn = first.unitEn ?? "";
  const others = left.length - 1;
  if (why === "own") return refuse.conflict("reviews.left-own", { unit, unitEn, others });
  if (why === "changed") return refuse.conflict("reviews.left-changed", { unit, unitEn, others });
  return refuse.conflict(`reviews.left-${decision}`, { unit, unitEn, by, byEn, at, others });
}

async function insertReviews(
  tx: Tx,
  actor: Actor,
  toDecide: readonly ToDecide[],
  verdict: Verdict,
  reason: string | null,
): Promise<ToDecide[]> {
  if (toDecide.length === 0) return [];
  const column = (pick: (one: ToDecide) => string) => toDecide.map(pick);
  // Nobody can have come between, as the reports are locked; the constraint stands beneath all the same.
  const inserted = await tx.$queryRaw<{ versionId: string }[]>(sql`
    INSERT INTO review (id, version_id, line, decision, reason, unit_id, decided_by_id)
    SELECT x.id, x.version_id, x.line::"Line", ${verdict}::"Decision", ${reason}, x.unit_id, ${actor.accountId}::uuid
      FROM unnest(${column(newId)}::uuid[], ${column(({ versionId }) => versionId)}::uuid[],
                  ${column(({ line }) => line)}::text[], ${column(({ decidingUnitId }) => decidingUnitId)}::uuid[])
           AS x(id, version_id, line, unit_id)
    ON CONFLICT (version_id, line) DO NOTHING
    RETURNING version_id AS "versionId"`);
  const kept = new Set(inserted.map(({ versionId }) => versionId));
  return toDecide.filter(({ versionId }) => kept.has(versionId));
}

/** Moves each report to the state that follows from what both lines have said. */
async function moveReports(tx: Tx, taken: readonly ToDecide[], verdict: Verdict) {
  if (verdict === "opinion") return { settled: [], waiting: 0 };
  const moved = taken.map((one) => ({ ...one, state: stateAfter(one, verdict) }));
  const leaving = moved.filter(({ state }) => state !== "submitted");
  if (leaving.length > 0) {
    const count = await tx.$executeRaw(sql`
      UPDATE report r SET state = x.state::"ReportState", decided_at = now()
        FROM unnest(${leaving.map(({ reportId }) => reportId)}::uuid[], ${leaving.map(({ number }) => number)}::int[],
                    ${leaving.map(({ state }) => state)}::text[]) AS x(id, number, state)
       WHERE r.id = x.id AND r.state = 'submitted' AND r.current_version = x.number`);
    if (count !== leaving.length) throw new Error("a locked report changed its state");
  }
  const settled = moved.filter(({ state }) => state === "approved" || state === "received");
  return { settled, waiting: moved.length - leaving.length };
}

function stateAfter({ rule, line, said }: ToDecide, verdict: Verdict) {
  const decisions = { ...said, [line]: verdict } as LineDecisions;
  return stateAfterDecisions(rule, decisions);
}

/** The audit trail, and what leaves the house: each report by itself. */
async function tell(tx: Tx, actor: Actor, taken: readonly Asked[], verdict: Verdict) {
  if (taken.length === 0) return;
  await recordAll(
    tx,
    actor,
    taken.map(({ reportId, unitId, number }) => ({
      deed: `report.${verdict}`,
      entity: "report",
      entityId: reportId,
      unitId,
      detail: { version: number },
    })),
  );
  await tx.outbox.createMany({
    data: taken.map(({ reportId, versionId, assignmentId, unitId }) => ({
      id: newId(),
      topic: `report.${verdict}`,
      payload: { reportId, versionId, assignmentId, unitId, byId: actor.accountId },
    })),
  });
}
