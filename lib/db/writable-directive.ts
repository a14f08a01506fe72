import type { IssueState } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { directiveWritable } from "./directive-scope.ts";
import type { Tx } from "./door.ts";
import { sql } from "./sql.ts";

export type WritableDirective = {
  id: string;
  number: string;
  state: IssueState;
  version: number;
  fileId: string | null;
  /** The office that writes: what the audit's scope goes by. */
  officeId: string;
};

/**
 * The directive, if the actor may write it, held until the transaction ends: two who change it at once go one after
 * the other, and the second one sees what the first one did. Null when it is missing or out of reach.
 */
export async function writableDirective(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<WritableDirective | null> {
  const [office] = scopesFor(actor, "directive:write");
  if (!office || !isId(id)) return null;
  const [directive] = await tx.$queryRaw<Omit<WritableDirective, "officeId">[]>(sql`
    SELECT d.id, d.number, d.state::text AS state, d.version, d.file_id AS "fileId"
      FROM directive d WHERE d.id = ${id}::uuid AND ${directiveWritable(actor)}
       FOR NO KEY UPDATE OF d`);
  return directive ? { ...directive, officeId: office.unitId } : null;
}
