import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { MOST_FILES, type ReceivedFile } from "#lib/domain/stored-file.ts";
import { filesChanged, lockForFiles } from "./files-of-report.ts";

/**
 * Lays a received file beside a report that may be written; the next version that is sent takes it along. Sent again
 * (`sentSha256`), it is there once: `fileId` is then the one that lies there, and the caller discards the other.
 * Refused as a conflict where the report moved on, as invalid (`file`) where there are too many.
 */
export async function addFile(
  actor: Actor,
  asked: unknown,
  { file, sentSha256 }: { file: ReceivedFile; sentSha256: string },
): Promise<Outcome<{ fileId: string }>> {
  return asActor(actor, async (tx) => {
    const held = await lockForFiles(tx, actor, asked);
    if (!held.ok) return held;
    const context = held.value;
    const { id: reportId, state, unit } = context;
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
