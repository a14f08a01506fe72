import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canSubmit } from "#lib/domain/report-status.ts";
import { discardFile } from "#lib/files/receive-upload.ts";
import { whoMovedIt } from "#lib/reports/conflict.ts";
import { lockReport } from "#lib/reports/report-context.ts";

/**
 * Takes a file away from beside a report that may be written. With a version that was sent with it it stays; where none
 * was, it goes altogether. One that is not there (any more) is taken away already.
 */
export async function dropFile(
  actor: Actor,
  reportId: unknown,
  fileId: unknown,
): Promise<Outcome<{ reportId: string }>> {
  if (!isId(reportId) || !isId(fileId)) return refuse.notFound();
  const gone = await asActor(actor, async (tx) => {
    const context = await lockReport(tx, actor, reportId);
    if (!context) return refuse.notFound();
    const { state, unit } = context;
    if (!canSubmit(state) && !canCorrect(state))
      return refuse.conflict(...(await whoMovedIt(tx, context)));
    const beside = await tx.reportFile.findUnique({
      where: { fileId, reportId },
      select: { file: { select: { name: true, storageKey: true } } },
    });
    if (!beside) return done(null);
    await tx.reportFile.delete({ where: { fileId }, select: { fileId: true } });
    const kept = (await tx.evidence.count({ where: { fileId } })) > 0;
    if (!kept) await tx.storedFile.delete({ where: { id: fileId }, select: { id: true } });
    await record(tx, actor, {
      deed: "report.file-dropped",
      entity: "report",
      entityId: reportId,
      unitId: unit.id,
      detail: { file: beside.file.name },
    });
    return done(kept ? null : beside.file);
  });
  if (!gone.ok) return gone;
  // After the transaction: a row without its file would be worse than a file without a row.
  if (gone.value) await discardFile(gone.value);
  return done({ reportId });
}
