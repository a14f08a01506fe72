import { record } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type WritableDirective, writableDirective } from "#lib/db/writable-directive.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { ReceivedFile } from "#lib/domain/stored-file.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { FILE_ADDED_LATER } from "./file-added-later.ts";
import { changedFile } from "./input.ts";

/**
 * Makes a received file the signed text of a draft, where one that was there before stays in the store, not in the
 * register; or of a directive in force that has none yet. The file with which a directive was issued stays; one that was
 * added later makes way for another with a `reason`, and both are kept.
 */
export async function attachFile(
  actor: Actor,
  input: unknown,
  file: ReceivedFile,
): Promise<Outcome<{ id: string }>> {
  const parsed = changedFile.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));

  return asActor(actor, async (tx) => {
    const held = await directiveForFile(tx, actor, parsed.data);
    if (!held.ok) return held;
    const directive = held.value;
    const { reason } = parsed.data;
    const former = directive.state === "issued" ? directive.fileId : null;

    await tx.storedFile.create({
      data: { ...file, uploadedById: actor.accountId },
      select: { id: true },
    });
    await tx.directive.update({
      where: { id: directive.id },
      data: { fileId: file.id, version: { increment: 1 } },
      select: { id: true },
    });
    if (former) {
      await tx.directiveFileReplaced.create({
        data: {
          id: newId(),
          directiveId: directive.id,
          fileId: former,
          reason,
          replacedById: actor.accountId,
        },
        select: { id: true },
      });
    }
    await record(tx, actor, {
      deed: former ? "directive.file-replaced" : "directive.file-attached",
      entity: "directive",
      entityId: directive.id,
      unitId: directive.officeId,
      detail: {
        number: directive.number,
        file: file.name,
        bytes: file.bytes,
        sha256: file.sha256,
        ...(former && { reason }),
      },
    });
    return done({ id: directive.id });
  });
}

async function directiveForFile(
  tx: Tx,
  actor: Actor,
  seen: { id: string; version?: number; reason: string },
): Promise<Outcome<WritableDirective>> {
  const directive = await writableDirective(tx, actor, seen.id);
  if (directive?.state !== "issued") return draftInHand(tx, actor, seen);
  if (seen.version !== undefined && seen.version !== directive.version)
    return refuse.conflict("directives.changed");
  if (!directive.fileId) return done(directive);
  const [file] = await tx.$queryRaw<{ mayGo: boolean }[]>(
    sql`SELECT ${FILE_ADDED_LATER} AS "mayGo" FROM directive d WHERE d.id = ${directive.id}::uuid`,
  );
  if (!file?.mayGo) return refuse.conflict("directives.changed");
  return seen.reason
    ? done(directive)
    : refuse.invalid({ reason: { key: "directives.file-reason" } });
}
