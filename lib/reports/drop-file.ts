import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isOpen } from "#lib/domain/assignment-status.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canSubmit } from "#lib/domain/report-status.ts";
import { whoMovedIt } from "./conflict.ts";
import { filesChanged } from "./files-changed.ts";
import { lockReport } from "./report-context.ts";

/**
 * Takes a file away from beside a report that may be written. With a version that was sent with it it stays; where none
 * was, it goes altogether, and the caller discards `gone` from the disk afterwards: a row without its file would be worse
 * than a file without a row. One that is not there (any more) is taken away already.
 */
export async function dropFile(
  actor: Actor,
  reportId: unknown,
  fileId: unknown,
): Promise<Outcome<{ gone: { storageKey: string } | null }>> {
  if (!isId(reportId) || !isId(fileId)) return refuse.notFound();
  return asActor(actor, async (tx) => {
    const context = await lockReport(tx, actor, reportId);
    if (!context) return refuse.notFound();
    const { state, assignment, unit } = context;
    if (!isOpen(assignment.state) && assignment.state !== "done")
      return refuse.conflict("reports.assignment-ended");
    if (!canSubmit(state) && !canCorrect(state))
      return refuse.conflict(...(await whoMovedIt(tx, context)));
    const beside = await tx.reportFile.findUnique({
      where: { fileId, reportId },
      select: { file: { select: { name: true, storageKey: true } } },
    });
    if (!beside) return done({ gone: null });
    await tx.reportFile.delete({ where: { fileId }, select: { fileId: true } });
    const kept = (await tx.evidence.count({ where: { fileId } })) > 0;
    if (!kept) await tx.storedFile.delete({ where: { id: fileId }, select: { id: true } });
    await filesChanged(tx, actor, context);
    const { name, storageKey } = beside.file;
    await record(tx, actor, {
      deed: "report.file-dropped",
      entity: "report",
      entityId: reportId,
      unitId: unit.id,
      detail: { file: name },
    });
    return done({ gone: kept ? null : { storageKey } });
  });
}
