import type { Tx } from "#lib/db/door.ts";
import { type WritableDirective, writableDirective } from "#lib/db/writable-directive.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";

/**
 * The draft that the actor may change, held until the transaction ends. Refused: out of reach, in force already, or
 * moved on since `version` was read, where the deed was prepared from what was read; or waiting for a second person to
 * issue exactly what was held ready.
 */
export async function draftInHand(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version?: number },
  { evenIfWaiting = false }: { evenIfWaiting?: boolean } = {},
): Promise<Outcome<WritableDirective>> {
  const directive = await writableDirective(tx, actor, id);
  if (!directive) return refuse.notFound();
  if (directive.state !== "draft") return refuse.conflict("directives.already-issued");
  if (version !== undefined && directive.version !== version)
    return refuse.conflict("directives.changed");
  if (directive.waits && !evenIfWaiting) return refuse.conflict("issuing.waits");
  return done(directive);
}
