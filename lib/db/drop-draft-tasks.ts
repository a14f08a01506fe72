import type { Tx } from "./door.ts";
import { sql } from "./sql.ts";

/**
 * Deletes draft tasks with what was drafted of them for units; answers how many drafts for units went. The database
 * refuses where one of them was issued, or where another task was copied from it.
 */
export async function dropDraftTasks(tx: Tx, taskIds: readonly string[]): Promise<number> {
  const units = await tx.$executeRaw(
    sql`DELETE FROM assignment WHERE task_id = ANY(${taskIds}::uuid[])`,
  );
  await tx.task.deleteMany({ where: { id: { in: [...taskIds] } } });
  return units;
}
