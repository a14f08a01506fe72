import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { regimeOf } from "#lib/domain/task-rules.ts";
import { searchKey } from "#lib/domain/text.ts";
import type { AnnexDirective } from "./import-in-hand.ts";
import type { RowFacts } from "./interpret-row.ts";
import type { PlannedRow } from "./plan-annex.ts";

export type NewTask = { id: string; row: PlannedRow };

/** One statement a table, whatever the number of rows. */
export async function writeTasks(
  tx: Tx,
  directive: AnnexDirective,
  tasks: readonly NewTask[],
  { startOn, draftedById, receipt }: { startOn: string; draftedById: string; receipt: string },
): Promise<void> {
  await tx.task.createMany({
    data: tasks.map(({ id, row: { code, facts } }) => ({
      id,
      code,
      directiveId: directive.id,
      draftedById,
      startOn: fromDay(startOn),
      ...columnsOf(facts),
    })),
  });
  await writeParts(tx, directive, tasks, receipt);
}

function columnsOf(facts: RowFacts) {
  return {
    clauseId: facts.clauseId,
    taskGroupId: facts.taskGroupId ?? "",
    regimeKey: regimeOf(facts.kind, facts.decisionRule),
    title: facts.title,
    searchTitle: searchKey(facts.title),
    product: facts.product,
    kind: facts.kind,
    cadence: facts.cadence ?? ("once" as const),
    decisionRule: facts.decisionRule,
    dueOn: facts.dueOn ? fromDay(facts.dueOn) : null,
  };
}

/**
 * Draft tasks as their rows say now. Which taking over brought them stays, so that taking this one back leaves them; a
 * draft for a unit that had the task's deadline has the new one.
 */
export async function changeTasks(
  tx: Tx,
  directive: AnnexDirective,
  rows: readonly PlannedRow[],
): Promise<void> {
  const ids = rows.flatMap(({ task }) => task?.id ?? []);
  if (ids.length === 0) return;
  const before = await tx.taskSource.findMany({ where: { taskId: { in: ids } } });
  for (const { task, facts } of rows) {
    const id = task?.id ?? "";
    await tx.$executeRaw(sql`
      UPDATE assignment a SET due_on = ${facts.dueOn}::date, first_due_on = ${facts.dueOn}::date
        FROM task t WHERE t.id = a.task_id AND t.id = ${id}::uuid AND a.state = 'draft'
         AND a.due_on IS NOT DISTINCT FROM t.due_on`);
    await tx.task.update({
      where: { id },
      data: { ...columnsOf(facts), version: { increment: 1 } },
      select: { id: true },
    });
  }
  const taskId = { in: ids };
  await tx.taskSource.deleteMany({ where: { taskId } });
  await tx.taskLevel.deleteMany({ where: { taskId } });
  await tx.taskUnit.deleteMany({ where: { taskId } });
  await tx.taskIndicator.deleteMany({ where: { taskId } });
  const broughtBy = new Map(before.map((one) => [one.taskId, one.receipt]));
  for (const [receipt, some] of Map.groupBy(rows, ({ task }) => broughtBy.get(task?.id ?? "")))
    await writeParts(
      tx,
      directive,
      some.map((row) => ({ id: row.task?.id ?? "", row })),
      receipt ?? null,
    );
}

/** The row that a task was made of, its levels, named units and indicator. */
async function writeParts(
  tx: Tx,
  directive: AnnexDirective,
  tasks: readonly NewTask[],
  receipt: string | null,
): Promise<void> {
  await tx.taskSource.createMany({
    data: tasks.map(({ id, row: { key, facts, words } }) => ({
      taskId: id,
      directiveId: directive.id,
      key,
      leadWords: facts.said.lead,
      coordinatingWords: facts.said.coordinating,
      deadlineWords: words.deadline,
      receipt,
    })),
  });
  await tx.taskLevel.createMany({
    data: tasks.flatMap(({ id, row: { facts } }) => {
      const leading = [...facts.lead.levels, ...facts.lead.units.map(({ levelKey }) => levelKey)];
      return [
        ...[...new Set(leading)].map((levelKey) => ({
          taskId: id,
          levelKey,
          role: "lead" as const,
        })),
        ...facts.coordinating.levels.map((levelKey) => ({
          taskId: id,
          levelKey,
          role: "coordinating" as const,
        })),
      ];
    }),
  });
  await tx.taskUnit.createMany({
    data: tasks.flatMap(({ id, row: { facts } }) =>
      (["lead", "coordinating"] as const).flatMap((role) =>
        facts[role].units.map((unit) => ({ taskId: id, unitId: unit.id, role })),
      ),
    ),
  });
  await tx.taskIndicator.createMany({
    data: tasks.flatMap(({ id, row: { facts } }) =>
      facts.kind === "indicator" && facts.indicatorId
        ? [{ taskId: id, indicatorId: facts.indicatorId }]
        : [],
    ),
  });
}
