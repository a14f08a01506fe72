import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { filesChanged, lockForFiles } from "./files-of-report.ts";

/**
 * Takes a file away from beside a report that may be written. With a version that was sent with it it stays; where none
 * was, it goes altogether, and the caller discards `gone` from the disk afterwards: a row without its file would be worse
 * than a file without a row. One that is not there (any more) is taken away already.
 */
export async function dropFile(
  actor: Actor,
  asked: unknown,
  fileId: unknown,
): Promise<Outcome<{ gone: { storageKey: string } | null }>> {
  if (!isId(fileId)) return refuse.notFound();
  return asActor(actor, async (tx) => {
    const held = await lockForFiles(tx, actor, asked);
    if (!held.ok) return held;
    const context = held.value;
    const { id: reportId, unit } = context;
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
