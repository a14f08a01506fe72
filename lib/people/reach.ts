import type { Tx } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { HeldSeat } from "#lib/domain/role-giving.ts";

/**
 * The condition on an account `a` that the actor finds it: by a role, now, earlier or planned, at a unit within reach,
 * closed ones where they stood last; while it has none at all, by the office that invited it.
 */
export function accountWithin(actor: Actor): Sql {
  const scope = unitWithin(scopesFor(actor, "people:manage"));
  return sql`(EXISTS (SELECT FROM membership m JOIN ${REGISTERED} ON u.id = m.unit_id WHERE m.account_id = a.id AND ${scope})
           OR (NOT EXISTS (SELECT FROM membership m WHERE m.account_id = a.id)
               AND EXISTS (SELECT FROM ${REGISTERED} WHERE u.id = a.invited_from_id AND ${scope})))`;
}

/** A role of a membership `m` at a unit `u`, as JSON for `HeldSeat`. */
export const SEAT_OF_M: Sql = sql`json_build_object('id', m.id, 'role', m.role, 'line', m.line, 'unitId', u.id,
  'place', json_build_object('commandPath', u.command_path, 'localPath', u.local_path),
  'taskGroupIds', (SELECT json_agg(g.task_group_id) FROM membership_task_group g WHERE g.membership_id = m.id),
  'from', m.valid_from, 'to', m.valid_to, 'closesOn', u.in_force_to)`;

/** The roles that account `a` has for somebody else, today or later, as JSON for `HeldSeat`. */
export const HANDED_TO_A: Sql = sql`(SELECT coalesce(json_agg(${SEAT_OF_M}), '[]')
  FROM delegation h JOIN delegation_membership dm ON dm.delegation_id = h.id
  JOIN membership m ON m.id = dm.membership_id JOIN ${REGISTERED} ON u.id = m.unit_id
 WHERE h.to_account_id = a.id AND h.withdrawn_at IS NULL AND h.valid_to > civil_day(now()))`;

/** `closesOn`: its unit ends that day. */
type SeatInHand = HeldSeat & { unitId: string; closesOn: CivilDate | null };

export type AccountInHand = {
  id: string;
  title: string;
  titleEn: string | null;
  email: string;
  disabled: boolean;
  hasPassword: boolean;
  seats: SeatInHand[];
  /** Roles of others in whose place it works, now or later. */
  handed: SeatInHand[];
};

/** The account, held for this transaction; undefined where it is missing or out of reach. */
export async function accountInHand(
  tx: Tx,
  actor: Actor,
  id: unknown,
): Promise<AccountInHand | undefined> {
  if (!isId(id)) return undefined;
  const held = await tx.$queryRaw<{ id: string }[]>(
    sql`SELECT a.id FROM account a WHERE a.id = ${id}::uuid AND ${accountWithin(actor)} FOR UPDATE`,
  );
  if (held.length === 0) return undefined;
  const [account] = await tx.$queryRaw<AccountInHand[]>(sql`
    SELECT a.id, a.title, a.title_en AS "titleEn", a.email, a.disabled_at IS NOT NULL AS disabled,
           a.password_hash IS NOT NULL AS "hasPassword",
           (SELECT coalesce(json_agg(${SEAT_OF_M} ORDER BY m.valid_from, m.id), '[]') FROM membership m JOIN ${REGISTERED} ON u.id = m.unit_id
             WHERE m.account_id = a.id) AS seats,
           ${HANDED_TO_A} AS handed
      FROM account a WHERE a.id = ${id}::uuid`);
  return account;
}

/** The unit by which an auditor finds a deed about an account: where it works last. */
export function unitOf({ seats }: Pick<AccountInHand, "seats">): { unitId?: string } {
  const unitId = seats.at(-1)?.unitId;
  return unitId ? { unitId } : {};
}
