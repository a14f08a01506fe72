import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { importInHand } from "./import-in-hand.ts";

/** Lets go of an import; the tasks that were made of it stay. */
export async function discardImport(
  actor: Actor,
  input: { importId?: unknown },
): Promise<Outcome<{ directiveId: string }>> {
  return asActor(actor, async (tx) => {
    const found = await importInHand(
      (statement) => tx.$queryRaw(statement),
      actor,
      input.importId,
      { lock: true },
    );
    if (!found) return refuse.notFound();
    await tx.annexImport.delete({ where: { id: found.id }, select: { id: true } });
    return done({ directiveId: found.directive.id });
  });
}
