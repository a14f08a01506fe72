import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { OpenAtUnit } from "#lib/domain/unit-closing.ts";

type Query = <Row>(statement: Sql) => Promise<Row[]>;

/** The edges `p` of who would still stand under the unit on the day. */
export function isOpenChild(unitId: string, day: CivilDate): Sql {
  return sql`(p.parent_id = ${unitId}::uuid AND (p.in_force_to IS NULL OR p.in_force_to > ${day}::date))`;
}

/** The assignments `a` of the unit that have no end. */
export function isOpenAssignment(unitId: string): Sql {
  return sql`(a.unit_id = ${unitId}::uuid AND a.ended_on IS NULL)`;
}

/** The roles `m` at the unit that go on after the day. */
export function isOpenMembership(unitId: string, day: CivilDate): Sql {
  return sql`(m.unit_id = ${unitId}::uuid AND (m.valid_to IS NULL OR m.valid_to > ${day}::date))`;
}

/** What is open at a unit and would be left behind if it were closed from that day on. */
export async function openAtUnit(
  query: Query,
  unitId: string,
  day: CivilDate,
  today: CivilDate,
): Promise<OpenAtUnit> {
  // With what name and where a planned unit begins is no change of it.
  const founded = sql`(SELECT u.in_force_from FROM unit u WHERE u.id = ${unitId}::uuid)`;
  const [open] = await query<OpenAtUnit>(sql`
    SELECT (SELECT count(DISTINCT p.unit_id)::int FROM unit_parent p
             WHERE ${isOpenChild(unitId, day)}) AS children,
           (SELECT count(*)::int FROM assignment a WHERE ${isOpenAssignment(unitId)}) AS assignments,
           (SELECT count(*)::int FROM membership m
             WHERE ${isOpenMembership(unitId, day > today ? day : today)}) AS memberships,
           (SELECT count(*)::int FROM difficulty d
             WHERE d.addressed_to_id = ${unitId}::uuid AND d.answered_at IS NULL) AS difficulties,
           (SELECT count(*)::int FROM instruction i
             WHERE ${unitId}::uuid IN (i.owner_unit_id, i.from_unit_id) AND i.state IN ('open', 'answered')) AS instructions,
           ((SELECT count(*) FROM unit_name n WHERE n.unit_id = ${unitId}::uuid AND n.in_force_from >= ${day}::date AND n.in_force_from > ${founded})
          + (SELECT count(*) FROM unit_parent p WHERE p.unit_id = ${unitId}::uuid AND p.in_force_from >= ${day}::date AND p.in_force_from > ${founded})
          + (SELECT count(*) FROM unit_attribute t WHERE t.unit_id = ${unitId}::uuid AND t.in_force_from >= ${day}::date)
           )::int AS planned`);
  if (!open) throw new Error("a question without an answer");
  return open;
}
