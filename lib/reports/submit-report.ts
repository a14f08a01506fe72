import { record } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { isOpen, nextAssignmentState } from "#lib/domain/assignment-status.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { readReportForm } from "#lib/domain/read-report-form.ts";
import { nextReportState } from "#lib/domain/report-status.ts";
import { whoMovedIt } from "./conflict.ts";
import { fingerprintOf, type Submission, submission } from "./input.ts";
import { answerGiven, giveReceipt, type Receipt } from "./receipt.ts";
import { lockReport, type ReportContext, shapeOf } from "./report-context.ts";
import { raiseDifficulties, writeVersion } from "./write-version.ts";

const ONE_ANSWER_A_KEY = "receipt_account_id_idempotency_key_key";

/**
 * Sends a report, for the first time, again after a return, or as a correction of an approved one. A request that
 * comes twice (same key, same content) gets the same receipt and changes nothing. Refused as a conflict when the
 * report moved since the form was rendered.
 */
export async function submitReport(actor: Actor, input: unknown): Promise<Outcome<Receipt>> {
  const parsed = submission.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const request = parsed.data;
  const keyed = { ...request, fingerprint: fingerprintOf(request) };
  try {
    return await asActor(actor, (tx) => submitOnce(tx, actor, keyed));
  } catch (error) {
    if (violatedConstraint(error) !== ONE_ANSWER_A_KEY) throw error;
    // The same key at the same moment for another report: the other one has it now.
    const given = await asActor(actor, (tx) => answerGiven(tx, actor, keyed));
    if (!given) throw error;
    return given;
  }
}

async function submitOnce(
  tx: Tx,
  actor: Actor,
  request: Submission & { fingerprint: string },
): Promise<Outcome<Receipt>> {
  const { reportId, baseVersion, fields, locale } = request;
  // From here on others who send this report wait; so the key is looked up behind the lock.
  const context = await lockReport(tx, actor, reportId);
  if (!context) return refuse.notFound();
  const given = await answerGiven(tx, actor, request);
  if (given) return given;

  const { state, assignment, currentVersion } = context;
  const next = nextReportState(state, "submit") ?? nextReportState(state, "correct");
  if (!next || currentVersion !== baseVersion)
    return refuse.conflict(...(await whoMovedIt(tx, context)));
  if (!isOpen(assignment.state) && assignment.state !== "done") {
    return refuse.conflict("reports.assignment-ended");
  }
  const form = readReportForm(shapeOf(context), fields, { locale, today: actor.today });
  if (!form.ok) return refuse.invalid(form.fields);

  const at = new Date(context.now);
  const version = currentVersion + 1;
  const versionId = await writeVersion(tx, actor, context, form.content, at);
  const moved = await tx.report.updateMany({
    where: { id: reportId, currentVersion, state },
    data: {
      state: next,
      currentVersion: version,
      submittedAt: at,
      firstSubmittedAt: context.firstSubmittedAt ? new Date(context.firstSubmittedAt) : at,
      decidedAt: null,
    },
  });
  if (moved.count !== 1) throw new Error("a locked report moved");
  await beginAssignment(tx, context);
  await raiseDifficulties(tx, context, versionId, form.content);
  await tx.reportDraft.deleteMany({ where: { reportId } });
  const receipt = await giveReceipt(tx, actor, request, { id: reportId, version, at });
  const correction = nextReportState(state, "correct") !== null;
  await record(tx, actor, {
    deed: correction ? "report.corrected" : "report.submitted",
    entity: "report",
    entityId: reportId,
    unitId: context.unit.id,
    detail: { version, receipt: receipt.number, noChange: form.content.noChange },
  });
  await tx.outbox.create({
    data: {
      id: newId(),
      topic: "report.submitted",
      payload: { reportId, version, assignmentId: assignment.id, unitId: context.unit.id },
    },
    select: { id: true },
  });
  return done(receipt);
}

/** The first report is the beginning of the work. */
async function beginAssignment(tx: Tx, { assignment }: ReportContext): Promise<void> {
  const begun = nextAssignmentState(assignment.state, "begin");
  if (!begun) return;
  await tx.assignment.updateMany({
    where: { id: assignment.id, state: assignment.state },
    data: { state: begun, version: { increment: 1 } },
  });
}
