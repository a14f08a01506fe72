import { asActor, type Tx } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type ImportInHand, importInHand } from "./import-in-hand.ts";
import { shownImport } from "./input.ts";

type Change = Partial<Pick<ImportInHand, "settings" | "corrections">>;

/** Changes an import as it was shown; one that was changed since is looked at again first. */
export async function changeImport<T>(
  actor: Actor,
  input: unknown,
  change: (found: ImportInHand) => Outcome<{ write: Change; answer: T }>,
): Promise<Outcome<T>> {
  const which = shownImport.safeParse(input);
  if (!which.success) return refuse.notFound();
  return asActor(actor, async (tx: Tx) => {
    const found = await importInHand(
      (statement) => tx.$queryRaw(statement),
      actor,
      which.data.importId,
      { lock: true },
    );
    if (!found) return refuse.notFound();
    if (found.version !== which.data.version) return refuse.conflict("annex.changed");
    const changed = change(found);
    if (!changed.ok) return changed;
    await tx.annexImport.update({
      where: { id: found.id },
      data: { ...(changed.value.write as object), version: { increment: 1 } },
      select: { id: true },
    });
    return done(changed.value.answer);
  });
}
