import { readAsActor } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { Actor, Line, Role } from "#lib/domain/policy.ts";
import { LISTED_KINDS, type ListedKind } from "#lib/domain/unit-closing.ts";
import { isOpenAssignment, isOpenChild, isOpenMembership } from "./open-at-unit.ts";
import { manageable } from "./reach.ts";
import { type UnitFacts, unitFacts } from "./unit-page.ts";

type Row = {
  /** Of the unit, the account, the assignment; of a draft, which has no page of its own, of its task. */
  id: string;
  name: string;
  nameEn: string | null;
  /** A child's code, a deadline, the first day of a role. */
  code: string | null;
  on: CivilDate | null;
  state: AssignmentState | null;
  role: Role | null;
  line: Line | null;
};
export type OpenList = { unit: UnitFacts; kind: ListedKind; rows: Row[] };

const MOST = 1000;

/**
 * What one number of the page that closes a unit is made of, as many rows as the number says; null where there is no
 * such number, or the actor may not close the unit.
 */
export async function openList(actor: Actor, id: string, kind: string): Promise<OpenList | null> {
  const listed = LISTED_KINDS.find((one) => one === kind);
  if (!listed) return null;
  return readAsActor(actor, async (read) => {
    const unit = await unitFacts(read, actor, id, manageable(actor));
    if (!unit?.mayRule) return null;
    const rows = await read<Row>(sql`${ROWS[listed](unit.id, actor.today)} LIMIT ${MOST}::int`);
    return { unit, kind: listed, rows };
  });
}

const ROWS: Record<ListedKind, (unitId: string, today: CivilDate) => Sql> = {
  children: (unitId, today) => sql`
    SELECT u.id, u.name, u.name_en AS "nameEn", u.code, NULL AS "on", NULL AS state, NULL AS role, NULL AS line FROM unit u
     WHERE u.id IN (SELECT p.unit_id FROM unit_parent p WHERE ${isOpenChild(unitId, today)}) ORDER BY u.search_name, u.id`,
  assignments: (unitId) => sql`
    SELECT CASE WHEN a.state = 'draft' THEN t.id ELSE a.id END AS id, t.title AS name, t.title_en AS "nameEn", t.code, a.due_on::text AS "on", a.state::text AS state,
           NULL AS role, NULL AS line
      FROM assignment a JOIN task t ON t.id = a.task_id
     WHERE ${isOpenAssignment(unitId)} ORDER BY a.due_on NULLS LAST, t.code, a.id`,
  memberships: (unitId, today) => sql`
    SELECT c.id, c.title AS name, c.title_en AS "nameEn", NULL AS code, m.valid_from::text AS "on", NULL AS state,
           m.role::text AS role, m.line::text AS line
      FROM membership m JOIN account c ON c.id = m.account_id
     WHERE ${isOpenMembership(unitId, today)} ORDER BY search_key(c.title) COLLATE "C", m.role, m.line, m.id`,
};
