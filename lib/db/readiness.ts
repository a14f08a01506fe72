import { readAsNobody } from "./door.ts";
import { sql } from "./sql.ts";

/** Whether the database answers and has every migration of this code. */
export async function databaseReady(migrations: readonly string[]): Promise<boolean> {
  try {
    const rows = await readAsNobody<{ name: string }>(sql`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
    const applied = new Set(rows.map(({ name }) => name));
    return migrations.every((name) => applied.has(name));
  } catch {
    return false;
  }
}
