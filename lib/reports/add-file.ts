import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isOpen } from "#lib/domain/assignment-status.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canSubmit } from "#lib/domain/report-status.ts";
import { MOST_FILES, type ReceivedFile } from "#lib/domain/stored-file.ts";
import { whoMovedIt } from "./conflict.ts";
import { filesChanged } from "./files-changed.ts";
import { lockReport } from "./report-context.ts";

/**
 * Lays a received file beside a report that may be written; the next version that is sent takes it along. Sent again
 * (`sentSha256`), it is there once: `fileId` is then the one that lies there, and the caller discards the other.
 * Refused as a conflict where the report moved on, as invalid (`file`) where there are too many.
 */
export async function addFile(
  actor: Actor,
  reportId: unknown,
  { file, sentSha256 }: { file: ReceivedFile; sentSha256: string },
): Promise<Outcome<{ fileId: string }>> {
  if (!isId(reportId)) return refuse.notFound();
  return asActor(actor, async (tx) => {
    const context = await lockReport(tx, actor, reportId);
    if (!context) return refuse.notFound();
    const { state, assignment, unit } = context;
    if (!isOpen(assignment.state) && assignment.state !== "done")
      return refuse.conflict("reports.assignment-ended");
    if (!canSubmit(state) && !canCorrect(state))
      return refuse.conflict(...(await whoMovedIt(tx, context)));
    const beside = await tx.reportFile.findMany({
      where: { reportId },
      select: { fileId: true, sentSha256: true },
    });
    const same = beside.find((one) => one.sentSha256 === sentSha256);
    if (same) return done({ fileId: same.fileId });
    if (beside.length >= MOST_FILES)
      return refuse.invalid({ file: { key: "evidence.too-many", values: { most: MOST_FILES } } });

    await tx.storedFile.create({
      data: { ...file, uploadedById: actor.accountId },
      select: { id: true },
    });
    await tx.reportFile.create({
      data: { fileId: file.id, reportId, sentSha256, addedById: actor.accountId },
      select: { fileId: true },
    });
    // Begun: from here on it is not taken for one that nobody has touched.
    if (state === "expected") {
      await tx.report.update({
        where: { id: reportId },
        data: { state: "draft" },
        select: { id: true },
      });
    }
    await filesChanged(tx, actor, context);
    const { id: fileId, name, bytes, sha256 } = file;
    await record(tx, actor, {
      deed: "report.file-added",
      entity: "report",
      entityId: reportId,
      unitId: unit.id,
      detail: { file: name, bytes, sha256 },
    });
    return done({ fileId });
  });
}
