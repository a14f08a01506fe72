import type { Tx } from "./door.ts";
import { sql } from "./sql.ts";

/**
 * The units that coordinate an assignment: those that the task names one by one, and those of the task's coordinating levels above its unit or below it, on
 * either line; where there is no such unit, all of that level (a department works with every province).
 */
export async function addParties(tx: Tx, taskId: string, assignmentIds: string[]): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO assignment_party (assignment_id, unit_id, role)
    SELECT a.id, u.id, n.role
      FROM assignment a JOIN task_unit n ON n.task_id = a.task_id AND n.role = 'coordinating'
      JOIN unit u ON u.id = n.unit_id AND in_force(u.in_force_from, u.in_force_to) @> civil_day(now())
     WHERE a.id = ANY(${assignmentIds}::uuid[]) AND u.id <> a.unit_id
        ON CONFLICT DO NOTHING`);
  const coordinating = await tx.taskLevel.findMany({
    where: { taskId, role: "coordinating" },
    select: { levelKey: true },
  });
  for (const { levelKey } of coordinating) {
    await tx.$executeRaw(sql`
      WITH given AS MATERIALIZED (
        SELECT a.id, u.id AS unit_id, u.command_path, u.local_path
          FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.id = ANY(${assignmentIds}::uuid[])
      ), others AS MATERIALIZED (
        SELECT u.id, u.command_path, u.local_path FROM unit u
         WHERE u.level_key = ${levelKey} AND in_force(u.in_force_from, u.in_force_to) @> civil_day(now())
      ), related AS MATERIALIZED (
        SELECT g.id, o.id AS unit_id FROM given g JOIN others o
            ON starts_with(g.command_path, o.command_path) OR starts_with(o.command_path, g.command_path)
            OR starts_with(g.local_path, o.local_path) OR starts_with(o.local_path, g.local_path)
      )
      INSERT INTO assignment_party (assignment_id, unit_id, role)
      SELECT p.id, p.unit_id, 'coordinating'
        FROM (SELECT id, unit_id FROM related
               UNION
              SELECT g.id, o.id FROM given g CROSS JOIN others o
               WHERE NOT EXISTS (SELECT FROM related r WHERE r.id = g.id)) p
        JOIN given g ON g.id = p.id AND g.unit_id <> p.unit_id
          ON CONFLICT DO NOTHING`);
  }
}
