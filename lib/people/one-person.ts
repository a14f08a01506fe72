import { type Read, readAsActor } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { signedBy } from "#lib/db/signed-by.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type AccountState, accountState, tenureOf } from "#lib/domain/account-state.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import { governs, type HeldSeat, isOneself, maySeat } from "#lib/domain/role-giving.ts";
import type { Named } from "#lib/i18n/named.ts";
import { accountWithin, HANDED_TO_A, SEAT_OF_M } from "./reach.ts";

/** So much of the journal stands on a person's page. */
const MOST_EVENTS = 60;

export type HeldRole = HeldSeat & {
  unit: string;
  unitEn: string | null;
  groups: Named[];
  /** The actor may end or move it. */
  mine: boolean;
};

export type ShownDelegation = {
  id: string;
  /** The other one: who acts, or who is away. */
  personId: string;
  person: string;
  personEn: string | null;
  from: CivilDate;
  /** The day after the last one. */
  to: CivilDate;
  reason: string;
  document: string | null;
  withdrawn: boolean;
  /** One of the two accounts is locked: meanwhile nobody acts. */
  locked: boolean;
  roles: { role: HeldSeat["role"]; unit: string; unitEn: string | null }[];
};

export type PersonEvent = {
  at: string;
  deed: string;
  by: string | null;
  byEn: string | null;
  detail: Record<string, string | number | boolean | null>;
};

type Row = {
  id: string;
  title: string;
  titleEn: string | null;
  email: string;
  disabled: boolean;
  disabledReason: string | null;
  hasPassword: boolean;
  createdAt: string;
  seenAt: string | null;
  linkExpiresAt: string | null;
  linkExpired: boolean;
  invitedFrom: string | null;
  invitedFromEn: string | null;
  roles: Omit<HeldRole, "mine">[];
  handed: HeldSeat[];
  /** Who acts in this one's place, and in whose place this one acts: the newest first. */
  standIns: ShownDelegation[];
  standsInFor: ShownDelegation[];
};

export type PersonPage = Omit<Row, "roles" | "handed"> & {
  state: AccountState;
  roles: HeldRole[];
  /** What was done to it at units within the actor's reach, the newest first. */
  events: PersonEvent[];
  /** The actor may close it, rename it and open a new way in. */
  mayGovern: boolean;
  /** It is the actor's own, or the one in whose place the actor works. */
  oneself: boolean;
};

/** One account as its admin sees it; null where it is missing or out of reach. */
export async function onePerson(actor: Actor, id: unknown): Promise<PersonPage | null> {
  if (!isId(id) || !mayAnywhere(actor, "people:manage")) return null;
  return readAsActor(actor, async (read) => {
    const [row] = await read<Row>(sql`
      SELECT a.id, a.title, a.title_en AS "titleEn", a.email, a.disabled_at IS NOT NULL AS disabled, a.disabled_reason AS "disabledReason",
             a.password_hash IS NOT NULL AS "hasPassword", a.created_at AS "createdAt",
             (SELECT max(s.created_at) FROM session s WHERE s.account_id = a.id) AS "seenAt",
             l.at AS "linkExpiresAt", coalesce(l.at <= now(), false) AS "linkExpired",
             iu.name AS "invitedFrom", iu.name_en AS "invitedFromEn",
             (SELECT coalesce(json_agg(${SEAT_OF_M}::jsonb || jsonb_build_object('unit', u.name, 'unitEn', u.name_en, 'groups',
                       (SELECT coalesce(json_agg(json_build_object('name', k.name_vi, 'nameEn', k.name_en) ORDER BY k.ordinal), '[]')
                          FROM membership_task_group x JOIN task_group k ON k.id = x.task_group_id WHERE x.membership_id = m.id))
                     ORDER BY m.valid_from DESC, u.search_name, m.role, m.line), '[]')
                FROM membership m JOIN ${REGISTERED} ON u.id = m.unit_id WHERE m.account_id = a.id) AS roles,
             ${HANDED_TO_A} AS handed,
             ${delegations(sql`g.from_account_id`, sql`g.to_account_id`)} AS "standIns",
             ${delegations(sql`g.to_account_id`, sql`g.from_account_id`)} AS "standsInFor"
        FROM account a
        LEFT JOIN unit iu ON iu.id = a.invited_from_id
        LEFT JOIN LATERAL (SELECT max(o.expires_at) AS at FROM one_time_link o
                            WHERE o.account_id = a.id AND o.used_at IS NULL) l ON true
       WHERE a.id = ${id}::uuid AND ${accountWithin(actor)}`);
    if (!row) return null;
    const { handed, roles, ...account } = row;
    const hasRoleToday = roles.some((role) => tenureOf(role, actor.today) === "now");
    return {
      ...account,
      roles: roles.map((role) => ({ ...role, mine: maySeat(actor, role) })),
      state: accountState({ ...account, hasRoleToday }),
      mayGovern:
        governs(actor, [...roles, ...handed], actor.today) && row.id !== actor.actingFor?.accountId,
      oneself: isOneself(actor, row.id),
      events: await eventsOf(read, actor, row),
    };
  });
}

/** By ids alone, which the audit has an index for: with a question in their place all of it would be read. */
async function eventsOf(
  read: Read,
  actor: Actor,
  { id, standIns, standsInFor }: Row,
): Promise<PersonEvent[]> {
  const ids = [id, ...[...standIns, ...standsInFor].map((delegation) => delegation.id)];
  return read<PersonEvent>(sql`
    SELECT to_json(e.at) AS at, e.deed, ${signedBy("c", "e")}, e.detail
      FROM audit_event e
      LEFT JOIN account c ON c.id = e.account_id
      LEFT JOIN ${REGISTERED} ON u.id = e.unit_id
     WHERE e.entity_id = ANY(${ids}::uuid[])
       AND (e.unit_id IS NULL OR ${unitWithin(scopesFor(actor, "people:manage"))})
     ORDER BY e.at DESC LIMIT ${MOST_EVENTS}::int`);
}

/** Delegations in which account `a` is the one, with the other's title. */
function delegations(one: Sql, other: Sql): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object('id', g.id, 'personId', o.id, 'person', o.title, 'personEn', o.title_en,
      'from', g.valid_from, 'to', g.valid_to, 'reason', g.reason, 'document', g.document, 'withdrawn', g.withdrawn_at IS NOT NULL,
      'locked', o.disabled_at IS NOT NULL OR a.disabled_at IS NOT NULL,
      'roles', (SELECT coalesce(json_agg(json_build_object('role', m.role, 'unit', u.name, 'unitEn', u.name_en) ORDER BY u.search_name, m.role), '[]')
                  FROM delegation_membership dm JOIN membership m ON m.id = dm.membership_id JOIN unit u ON u.id = m.unit_id
                 WHERE dm.delegation_id = g.id)) ORDER BY g.valid_from DESC, g.id), '[]')
    FROM delegation g JOIN account o ON o.id = ${other} WHERE ${one} = a.id)`;
}
