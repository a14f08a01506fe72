import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { isOpen, nextAssignmentState } from "#lib/domain/assignment-status.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canSubmit } from "#lib/domain/report-status.ts";
import type { ReportContext } from "./report-context.ts";
import { raiseDifficulties, type Sending, type Sent, writeVersions } from "./write-version.ts";

/**
 * Why a report cannot be sent, or handed up, from a form that was rendered at `baseVersion`; null if it can. Which of
 * the two it is, its unit says.
 */
export function whyNotSent(
  { state, currentVersion, assignment }: ReportContext,
  baseVersion: number,
): "moved" | "ended" | null {
  if (!(canSubmit(state) || canCorrect(state)) || currentVersion !== baseVersion) return "moved";
  return isOpen(assignment.state) || assignment.state === "done" ? null : "ended";
}

/**
 * Sends reports that are locked and may be sent, with what was read from their forms: versions, states, the beginning
 * of the work, difficulties, audit and outbox. The number of statements does not grow with the number of reports, but
 * for those that tell a difficulty.
 */
export async function sendReports(
  tx: Tx,
  actor: Actor,
  sendings: readonly Sending[],
  receipt: { number: string; at: Date },
): Promise<void> {
  const sent = await writeVersions(tx, actor, sendings, receipt.at);
  await moveReports(tx, sent, receipt.at);
  await beginAssignments(tx, sent);
  for (const one of sent) {
    if (one.content.difficulty || one.content.proposal) await raiseDifficulties(tx, one);
  }
  await tx.reportDraft.deleteMany({
    where: { reportId: { in: sent.map(({ context }) => context.id) } },
  });
  await recordAll(
    tx,
    actor,
    sent.map(({ context, content }) => ({
      deed: canCorrect(context.state) ? "report.corrected" : "report.submitted",
      entity: "report",
      entityId: context.id,
      unitId: context.unit.id,
      detail: {
        version: context.lastVersion + 1,
        receipt: receipt.number,
        noChange: content.noChange,
      },
    })),
  );
  await tx.outbox.createMany({
    data: sent.flatMap(({ context: { id, lastVersion, assignment, unit }, prepared }) => {
      const payload = {
        reportId: id,
        version: lastVersion + 1,
        assignmentId: assignment.id,
        unitId: unit.id,
      };
      const signed = prepared && { ...payload, byId: actor.accountId, preparedById: prepared.byId };
      return [
        { id: newId(), topic: "report.submitted", payload },
        // Who wrote it and handed it up hears that the unit's head has sent it.
        ...(signed ? [{ id: newId(), topic: "report.signed", payload: signed }] : []),
      ];
    }),
  });
}

async function moveReports(tx: Tx, sent: readonly Sent[], at: Date): Promise<void> {
  const reports = sent.map(({ context }) => context);
  const moved = await tx.$executeRaw(sql`
    UPDATE report r
       SET state = 'submitted', current_version = was.last + 1, submitted_at = ${at}::timestamptz,
           first_submitted_at = coalesce(r.first_submitted_at, ${at}::timestamptz), decided_at = NULL
      FROM unnest(${reports.map(({ id }) => id)}::uuid[], ${reports.map(({ currentVersion }) => currentVersion)}::int[],
                  ${reports.map(({ lastVersion }) => lastVersion)}::int[],
                  ${reports.map(({ state }) => state)}::text[]) AS was (id, version, last, state)
     WHERE r.id = was.id AND r.current_version = was.version AND r.state::text = was.state`);
  if (moved !== reports.length) throw new Error("a locked report moved");
}

/** The first report is the beginning of the work. */
async function beginAssignments(tx: Tx, sent: readonly Sent[]): Promise<void> {
  const groups = Map.groupBy(sent, ({ context }) => context.assignment.state);
  for (const [state, members] of groups) {
    const begun = nextAssignmentState(state, "begin");
    if (!begun) continue;
    await tx.assignment.updateMany({
      where: { id: { in: members.map(({ context }) => context.assignment.id) }, state },
      data: { state: begun, version: { increment: 1 } },
    });
  }
}
