import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canRecall } from "#lib/domain/report-status.ts";
import { whoMovedIt } from "./conflict.ts";
import { lockReport } from "./report-context.ts";

/**
 * Takes a report back until somebody decides. What was sent stays as a version and the day of the first submission
 * stays; the next one is a new version.
 */
export async function recallReport(
  actor: Actor,
  reportId: unknown,
): Promise<Outcome<{ reportId: string }>> {
  if (!isId(reportId)) return refuse.notFound();
  return asActor(actor, async (tx) => {
    const context = await lockReport(tx, actor, reportId);
    if (!context) return refuse.notFound();
    if (context.mustHandUp) return refuse.conflict("sign-off.recalled-by-head");
    const { state, currentVersion, unit, current } = context;
    const decided = await tx.review.count({
      where: { versionId: current?.id ?? reportId, decision: { not: "opinion" } },
    });
    if (!canRecall(state, decided > 0)) {
      return refuse.conflict(...(await whoMovedIt(tx, context)));
    }
    const { count } = await tx.report.updateMany({
      where: { id: reportId, state, currentVersion },
      data: { state: "draft", submittedAt: null },
    });
    if (count !== 1) throw new Error("a locked report moved");
    await record(tx, actor, {
      deed: "report.recalled",
      entity: "report",
      entityId: reportId,
      unitId: unit.id,
      detail: { version: currentVersion },
    });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "report.recalled",
        payload: { reportId, version: currentVersion, unitId: unit.id },
      },
      select: { id: true },
    });
    return done({ reportId });
  });
}
