import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { changedDirective } from "./input.ts";

/** A file that lies on the disk already, measured there. */
export type SignedFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  storageKey: string;
};

/** Makes a received file the signed text of a draft; one that was there before stays in the store, not in the register. */
export async function attachFile(
  actor: Actor,
  input: unknown,
  file: SignedFile,
): Promise<Outcome<{ id: string }>> {
  const parsed = changedDirective.safeParse(input);
  if (!parsed.success) return refuse.notFound();

  return asActor(actor, async (tx) => {
    const draft = await draftInHand(tx, actor, parsed.data);
    if (!draft.ok) return draft;
    const directive = draft.value;

    // No scanner is configured yet; where one is, a file is held back until it has passed.
    await tx.storedFile.create({
      data: { ...file, quarantined: false, uploadedById: actor.accountId },
      select: { id: true },
    });
    await tx.directive.update({
      where: { id: directive.id },
      data: { fileId: file.id, version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, {
      deed: "directive.file-attached",
      entity: "directive",
      entityId: directive.id,
      unitId: directive.officeId,
      detail: {
        number: directive.number,
        file: file.name,
        bytes: file.bytes,
        sha256: file.sha256,
      },
    });
    return done({ id: directive.id });
  });
}
