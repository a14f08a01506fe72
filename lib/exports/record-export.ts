import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import type { ExportFormat, ExportList } from "#lib/domain/export-lists.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";

export type TakenList = {
  list: ExportList;
  format: ExportFormat;
  /** The conditions of the list, as they stood in the address. */
  filter: string;
  /** The task or unit whose list it is, where it is one's. */
  taskId?: string | null;
  unitId?: string | null;
};

const LONGEST_FILTER = 500;

/** Writes down who takes which list, before the first row leaves: what is broken off was taken too. */
export async function recordExport(actor: Actor, taken: TakenList): Promise<void> {
  const { list, format, filter, taskId, unitId } = taken;
  await asActor(actor, (tx) =>
    record(tx, actor, {
      deed: "list.exported",
      ...(isId(taskId) ? { entity: "task", entityId: taskId } : { entity: "list" }),
      ...(isId(unitId) && { unitId }),
      detail: { list, format, filter: filter.slice(0, LONGEST_FILTER) },
    }),
  );
}
