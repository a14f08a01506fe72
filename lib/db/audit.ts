import type { AuditedDeed, AuditedDetail, AuditedEntity } from "#lib/domain/audited-deeds.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { Tx } from "./door.ts";
import { type Sql, sql } from "./sql.ts";

/** What was done to what; `unitId` is the unit it concerns, by which an auditor's scope goes. */
export type Deeds = {
  deed: AuditedDeed;
  entity: AuditedEntity;
  entityId?: string;
  unitId?: string;
  detail?: DeedDetail;
};

/** What has no words could not be told to who reads the audit: so nothing else is written. */
export type DeedDetail = { [Key in AuditedDetail]?: string | number | boolean | null };

/**
 * The particulars of event `e`; what is kept of a unit by its key is named as the register names it, and a deed to
 * an account says whose it is, where it is not that of who did it.
 */
export const DETAIL_OF_E: Sql = sql`(e.detail || coalesce((
  SELECT jsonb_build_object('attribute', k.name_vi, 'attributeEn', k.name_en)
    FROM unit_attribute_key k WHERE k.key = e.detail->>'attribute'), '{}') || coalesce((
  SELECT jsonb_build_object('person', concat(p.title, ' (', p.email, ')'))
    FROM account p WHERE e.entity = 'account' AND p.id = e.entity_id AND p.id IS DISTINCT FROM e.account_id), '{}'))`;

/** Writes down who did what, in the transaction that did it. */
export async function record(tx: Tx, actor: Pick<Actor, "accountId">, event: Deeds): Promise<void> {
  await tx.auditEvent.create({
    data: { id: newId(), accountId: actor.accountId, ...event },
    select: { id: true },
  });
}

/** As `record`, for a deed that did the same to many things: one statement. */
export async function recordAll(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  events: readonly Deeds[],
): Promise<void> {
  await tx.auditEvent.createMany({
    data: events.map((event) => ({ id: newId(), accountId: actor.accountId, ...event })),
  });
}
