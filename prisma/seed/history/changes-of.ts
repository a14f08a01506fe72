import { type Cell, copyLine } from "../copy-rows.ts";
import type { Duty } from "./duty.ts";
import { startOfDay } from "./moments.ts";
import { TABLES, type TableName } from "./tables.ts";
import { endKnown } from "./tell-reports.ts";
import type { View } from "./view.ts";
import { viewDuty } from "./view-duty.ts";

/** All reports of an assignment are settled so long after its end. */
const LONG_DAYS = 330;

export type Changes = {
  write: (table: TableName, line: string) => void;
  /** A report that is no longer owed, a day on which another state was expected: by its key. */
  drop: (table: "report" | "assignment_day", key: string[]) => void;
};

/** What is different about an assignment between two days, as the story tells it. */
export function changesOf(duty: Duty, before: View, after: View, { write, drop }: Changes): void {
  if (isLongOver(before, duty)) return;
  const known = new Map<TableName, Set<string>>();
  const droppable = new Map<string, () => void>();
  viewDuty(before, duty, (table, cells) => {
    const lines = known.get(table);
    if (lines) lines.add(copyLine(cells));
    else known.set(table, new Set([copyLine(cells)]));
    if (table !== "report" && table !== "assignment_day") return;
    const key = keyOf(table, cells);
    droppable.set(key.join(), () => drop(table, key));
  });
  viewDuty(after, duty, (table, cells) => {
    const line = copyLine(cells);
    if (!known.get(table)?.has(line)) write(table, line);
    if (table === "report" || table === "assignment_day") {
      droppable.delete(keyOf(table, cells).join());
    }
  });
  for (const dropIt of droppable.values()) dropIt();
}

/** Done for good, with no building or money that goes on after the report. */
function isLongOver(view: View, duty: Duty): boolean {
  if (duty.task.kind === "works" || duty.task.kind === "funding") return false;
  const end = endKnown(view, duty);
  return end !== null && end.knownAt < startOfDay(view.today - LONG_DAYS);
}

function keyOf(table: TableName, cells: readonly Cell[]): string[] {
  return cells.slice(0, TABLES[table].key).map(String);
}
