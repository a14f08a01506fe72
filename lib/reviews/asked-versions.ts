import type { Read } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { signedBy } from "#lib/db/signed-by.ts";
import { nothing, sql } from "#lib/db/sql.ts";
import type { Actor, Line, Scope } from "#lib/domain/policy.ts";
import { reaches, scopesFor } from "#lib/domain/policy.ts";
import {
  type DecisionRule,
  decisionsOf,
  type LineDecisions,
  type ReportState,
} from "#lib/domain/report-status.ts";
import { isOneself } from "#lib/domain/role-giving.ts";
import { decidable } from "./counted.ts";

/** What may be said about a version. */
export type Verdict = "approved" | "returned" | "received" | "opinion";

type Said = {
  line: Line;
  decision: Verdict;
  reason: string | null;
  byId: string;
  by: string;
  byEn: string | null;
  at: Date;
};

/** A version that somebody wants to decide, with its report as it stands now; the report is locked. */
export type Asked = {
  reportId: string;
  versionId: string;
  number: number;
  state: ReportState;
  currentVersion: number;
  assignmentId: string;
  unitId: string;
  unit: string;
  unitEn: string | null;
  commandPath: string | null;
  localPath: string | null;
  taskGroupId: string;
  rule: DecisionRule;
  submittedById: string;
  /** In whose place it was sent, if it was. */
  submittedForId: string | null;
  reviews: Said[];
};

/** One that may be decided, on which line and as which unit; `said` is what both lines said before. */
export type ToDecide = Asked & { line: Line; decidingUnitId: string; said: LineDecisions };

/** One that was left as it is. */
export type Left = {
  versionId: string;
  unit: string;
  unitEn: string | null;
  /** Somebody decided it; it was recalled or sent again; the one who asks sent it. */
  why: "decided" | "changed" | "own";
  decision: Verdict | "";
  /** Who and when (ISO) as far as somebody decided; else empty. */
  by: string;
  byEn: string;
  at: string;
};

/** Where the actor may say this: an opinion is the local line's alone. */
export function scopesToSay(actor: Actor, verdict: Verdict): Scope[] {
  if (verdict !== "opinion") return scopesFor(actor, "report:review");
  return scopesFor(actor, "report:opinion").filter(({ line }) => line === "local");
}

/**
 * Counting what waits and applying what is approved touch the assignments, and others end them: they are locked before
 * their reports, always in the order of their ids, as everybody does who touches both.
 */
export async function lockAssignments(
  run: Read,
  versionIds: readonly string[],
  scopes: readonly Scope[],
): Promise<void> {
  await run(sql`
    SELECT FROM assignment WHERE id IN (
      SELECT a.id
        FROM report_version v
        JOIN report r ON r.id = v.report_id
        JOIN assignment a ON a.id = r.assignment_id
        JOIN task t ON t.id = a.task_id
        JOIN unit u ON u.id = a.unit_id
       WHERE v.id = ANY(${[...versionIds]}::uuid[]) AND ${within(scopes)})
     ORDER BY id FOR NO KEY UPDATE`);
}

/** Reads the versions within reach; with `lock` their reports are held, always in the order of their ids. */
export async function readAsked(
  run: Read,
  versionIds: readonly string[],
  scopes: readonly Scope[],
  { lock }: { lock: boolean },
): Promise<Asked[]> {
  const asked = await run<Omit<Asked, "reviews">>(sql`
    SELECT r.id AS "reportId", v.id AS "versionId", v.number::int AS number, r.state::text AS state,
           r.current_version::int AS "currentVersion", a.id AS "assignmentId", u.id AS "unitId", u.short_name AS unit,
           u.name_en AS "unitEn", u.command_path AS "commandPath", u.local_path AS "localPath", t.task_group_id AS "taskGroupId",
           t.decision_rule::text AS rule, v.submitted_by_id AS "submittedById",
           (SELECT g.from_account_id FROM delegation g WHERE g.id = v.delegation_id) AS "submittedForId"
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
     WHERE v.id = ANY(${[...versionIds]}::uuid[]) AND ${within(scopes)} AND ${decidable}
     ORDER BY r.id ${lock ? sql`FOR UPDATE OF r` : nothing}`);
  if (asked.length === 0) return [];
  // After the locks: what others committed while we waited for them is seen.
  const reviews = await run<Said & { versionId: string }>(sql`
    SELECT w.version_id AS "versionId", w.line::text AS line, w.decision::text AS decision, w.reason, w.decided_by_id AS "byId",
           ${signedBy("b", "w")}, w.decided_at AS at
      FROM review w JOIN account b ON b.id = w.decided_by_id
     WHERE w.version_id = ANY(${asked.map(({ versionId }) => versionId)}::uuid[])
     ORDER BY w.decided_at`);
  return asked.map((one) => ({
    ...one,
    reviews: reviews.filter(({ versionId }) => versionId === one.versionId),
  }));
}

/**
 * Parts what was asked: to decide, left as it is, and already said so by the same person. `reason`: the words to be
 * kept. A line speaks once about a version, so that the same person with other words is told what stands.
 */
export function classify(
  asked: readonly Asked[],
  actor: Pick<Actor, "accountId" | "actingFor">,
  verdict: Verdict,
  scopes: readonly Scope[],
  reason: string | null,
): { toDecide: ToDecide[]; left: Left[]; repeated: Left[] } {
  const toDecide: ToDecide[] = [];
  const left: Left[] = [];
  const repeated: Left[] = [];
  for (const one of asked) {
    const seats = seatsFor(one, verdict, scopes);
    if (seats.length === 0) continue; // within reach, but not for this deed: as if it were not there
    const isMine = ({ byId, decision }: Said) => byId === actor.accountId && decision === verdict;
    const before = one.reviews.find(isMine);
    if (before) {
      const isRepeated = before.reason === reason;
      (isRepeated ? repeated : left).push(leftAs("decided", one, before));
      continue;
    }
    const isCurrent = one.state === "submitted" && one.number === one.currentVersion;
    const seat = seats.find(({ line }) => !one.reviews.some((review) => review.line === line));
    if (isOneself(actor, one.submittedById) || isOneself(actor, one.submittedForId))
      left.push(leftAs("own", one));
    else if (!isCurrent || !seat) left.push(leftWith(one, verdict));
    else toDecide.push({ ...one, line: seat.line, decidingUnitId: seat.unitId, said: saidOf(one) });
  }
  return { toDecide, left, repeated };
}

/** The seats from which the actor may say it about this version; the command line first. */
function seatsFor(one: Asked, verdict: Verdict, scopes: readonly Scope[]): Scope[] {
  return scopes
    .filter(
      (scope) => reaches(scope, one, one.taskGroupId) && allows(one.rule, scope.line, verdict),
    )
    .sort((a, b) => (a.line === b.line ? 0 : a.line === "command" ? -1 : 1));
}

const DEED = { approved: "approve", returned: "return", received: "receive" } as const;

/** Whether this line may say that about a task of this rule. */
export function allows(rule: DecisionRule, line: Line, verdict: Verdict): boolean {
  if (verdict === "opinion") return rule === "command" && line === "local";
  return decisionsOf(rule, line).includes(DEED[verdict]);
}

function saidOf({ reviews }: Asked): LineDecisions {
  const on = (line: Line) => reviews.find((review) => review.line === line)?.decision ?? null;
  return { command: on("command"), local: on("local") } as LineDecisions;
}

/** By whom and when it was decided; without a decision its unit recalled it or sent it again. */
function leftWith(one: Asked, verdict: Verdict): Left {
  const decided = one.reviews.findLast(
    ({ decision }) => verdict === "opinion" || decision !== "opinion",
  );
  return decided ? leftAs("decided", one, decided) : leftAs("changed", one);
}

function leftAs(why: Left["why"], { versionId, unit, unitEn }: Asked, decided?: Said): Left {
  return {
    versionId,
    unit,
    unitEn,
    why,
    decision: decided?.decision ?? "",
    by: decided?.by ?? "",
    byEn: decided?.byEn ?? decided?.by ?? "",
    at: decided?.at.toISOString() ?? "",
  };
}
