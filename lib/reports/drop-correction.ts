import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canDropCorrection } from "#lib/domain/report-status.ts";
import { whoMovedIt } from "./conflict.ts";
import { lockReport } from "./report-context.ts";

/**
 * Gives up a correction that was taken back or sent back: what was approved, or received, is the report again. What was
 * sent stays as a version; the next one is a new version.
 */
export async function dropCorrection(
  actor: Actor,
  reportId: unknown,
): Promise<Outcome<{ reportId: string }>> {
  if (!isId(reportId)) return refuse.notFound();
  return asActor(actor, async (tx) => {
    const context = await lockReport(tx, actor, reportId);
    if (!context) return refuse.notFound();
    if (context.mustHandUp) return refuse.conflict("sign-off.dropped-by-head");
    const { state, currentVersion, acceptedVersion, lastVersion, unit, task } = context;
    // A second click: it was given up already.
    if (canCorrect(state) && currentVersion === acceptedVersion && lastVersion > currentVersion)
      return done({ reportId });
    if (!canDropCorrection(context) || acceptedVersion === null) {
      return refuse.conflict(...(await whoMovedIt(tx, context)));
    }
    const accepted = await tx.reportVersion.findUniqueOrThrow({
      where: { reportId_number: { reportId, number: acceptedVersion } },
      select: {
        submittedAt: true,
        reviews: {
          where: { decision: { in: ["approved", "received"] } },
          select: { decidedAt: true },
          orderBy: { decidedAt: "desc" },
          take: 1,
        },
      },
    });
    const { count } = await tx.report.updateMany({
      where: { id: reportId, state, currentVersion },
      data: {
        state: task.decisionRule === "received" ? "received" : "approved",
        currentVersion: acceptedVersion,
        submittedAt: accepted.submittedAt,
        decidedAt: accepted.reviews[0]?.decidedAt ?? null,
      },
    });
    if (count !== 1) throw new Error("a locked report moved");
    await tx.handUp.deleteMany({ where: { reportId } });
    await tx.reportDraft.deleteMany({ where: { reportId } });
    await record(tx, actor, {
      deed: "report.correction-dropped",
      entity: "report",
      entityId: reportId,
      unitId: unit.id,
      detail: { version: currentVersion },
    });
    return done({ reportId });
  });
}
