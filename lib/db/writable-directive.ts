import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { IssueState } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { directiveWritable } from "./directive-scope.ts";
import type { Tx } from "./door.ts";
import { waitsNow, writtenFor } from "./second-person.ts";
import { sql } from "./sql.ts";

export type WritableDirective = {
  id: string;
  number: string;
  state: IssueState;
  version: number;
  issuedOn: CivilDate;
  fileId: string | null;
  createdById: string | null;
  /** In whose place it was drafted. */
  createdForId: string | null;
  /** It waits for a second person to issue it. */
  waits: boolean;
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
  const [directive] = await tx.$queryRaw<Omit<WritableDirective, "officeId" | "waits">[]>(sql`
    SELECT d.id, d.number, d.state::text AS state, d.version, d.issued_on::text AS "issuedOn", d.file_id AS "fileId",
           d.created_by_id AS "createdById", ${writtenFor("d")} AS "createdForId"
      FROM directive d WHERE d.id = ${id}::uuid AND ${directiveWritable(actor)}
       FOR NO KEY UPDATE OF d`);
  if (!directive) return null;
  const waits = await waitsNow((statement) => tx.$queryRaw(statement), id);
  return { ...directive, waits, officeId: office.unitId };
}

/** What a draft holds has changed: whoever issues it must have seen it as it is now. */
export async function raiseVersion(
  tx: Tx,
  { id, state }: Pick<WritableDirective, "id" | "state">,
): Promise<void> {
  if (state !== "draft") return;
  await tx.directive.update({
    where: { id },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}
