import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { INSTRUCTIONS, reachOf } from "./reach.ts";

/** Those of the instructions whose page the actor may open. */
export async function openable(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const asked = [...new Set(ids)].filter(isId);
  if (asked.length === 0) return new Set();
  const { owned, given, below } = reachOf(actor);
  const rows = await readAsActor(actor, (read) =>
    read<{ id: string }>(sql`
      SELECT i.id FROM ${INSTRUCTIONS}
       WHERE i.id = ANY(${asked}::uuid[]) AND (${owned} OR ${given} OR ${below})`),
  );
  return new Set(rows.map(({ id }) => id));
}
