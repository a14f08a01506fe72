import type { Tx } from "#lib/db/door.ts";
import { isOpen } from "#lib/domain/assignment-status.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canSubmit } from "#lib/domain/report-status.ts";
import { whoMovedIt } from "./conflict.ts";
import { withdrawHandUps } from "./keep-drafts.ts";
import { lockReport, type ReportContext } from "./report-context.ts";

/** A report whose files may change, held against others. Refused as a conflict where it moved on or its duty has ended. */
export async function lockForFiles(
  tx: Tx,
  actor: Actor,
  reportId: unknown,
): Promise<Outcome<ReportContext>> {
  const context = isId(reportId) ? await lockReport(tx, actor, reportId) : null;
  if (!context) return refuse.notFound();
  const { state, assignment } = context;
  if (!isOpen(assignment.state) && assignment.state !== "done")
    return refuse.conflict("reports.assignment-ended");
  if (!canSubmit(state) && !canCorrect(state))
    return refuse.conflict(...(await whoMovedIt(tx, context)));
  return done(context);
}

/** Where the unit's head was to sign, the report no longer has what was handed up. */
export async function filesChanged(tx: Tx, actor: Actor, context: ReportContext): Promise<void> {
  const waits = await tx.handUp.count({ where: { reportId: context.id, backAt: null } });
  if (waits > 0) await withdrawHandUps(tx, actor, [{ context }]);
}
