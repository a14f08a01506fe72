import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import { draftedNowBy } from "#lib/db/second-person.ts";
import { sql } from "#lib/db/sql.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { regimeOf } from "#lib/domain/task-rules.ts";
import { searchKey } from "#lib/domain/text.ts";
import type { AnnexDirective } from "./import-in-hand.ts";
import type { RowFacts } from "./interpret-row.ts";
import type { PlannedRow } from "./plan-annex.ts";
import type { UnitsRead } from "./read-units.ts";

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
 * Writes to draft tasks what their rows' differences tell of, and nothing else: what was corrected by hand stays. Which
 * taking over brought them stays too, so that taking this one back leaves them; a draft for a unit that had the task's
 * deadline has the new one, and is then drafted by the actor.
 */
export async function changeTasks(
  tx: Tx,
  actor: Actor,
  directive: AnnexDirective,
  rows: readonly PlannedRow[],
): Promise<void> {
  for (const { task, key, facts, words, differences } of rows) {
    const taskId = task?.id ?? "";
    const differs = new Set(differences.map(({ what }) => what));
    if (differs.has("dueOn"))
      await tx.$executeRaw(sql`
        UPDATE assignment a
           SET due_on = ${facts.dueOn}::date, first_due_on = ${facts.dueOn}::date,
               assigned_by_id = ${draftedNowBy(actor)}, version = a.version + 1
          FROM task t WHERE t.id = a.task_id AND t.id = ${taskId}::uuid AND a.state = 'draft'
           AND a.due_on IS NOT DISTINCT FROM t.due_on`);
    const { dueOn, cadence, product } = columnsOf(facts);
    await tx.task.update({
      where: { id: taskId },
      data: {
        ...(differs.has("dueOn") && { dueOn }),
        ...(differs.has("cadence") && { cadence }),
        ...(differs.has("product") && { product, productEn: null }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const { lead, coordinating } = facts.said;
    const deadlineWords = words.deadline;
    const before = await tx.taskSource.findUnique({ where: { taskId } });
    const source = before ?? { taskId, directiveId: directive.id, coordinatingWords: coordinating };
    const leadWords = before && !differs.has("lead") ? before.leadWords : lead;
    if (before) await tx.taskSource.delete({ where: { taskId }, select: { taskId: true } });
    await tx.taskSource.create({
      data: { ...source, key, leadWords, deadlineWords },
      select: { taskId: true },
    });
    if (differs.has("lead")) await changeLead(tx, taskId, facts);
  }
}

/** Another lead; who leads now does not coordinate as well. */
async function changeLead(tx: Tx, taskId: string, { lead }: RowFacts): Promise<void> {
  const unitIds = lead.units.map(({ id }) => id);
  const leading = [{ role: "lead" as const }];
  await tx.taskLevel.deleteMany({
    where: { taskId, OR: [...leading, { levelKey: { in: lead.levels } }] },
  });
  await tx.taskUnit.deleteMany({
    where: { taskId, OR: [...leading, { unitId: { in: unitIds } }] },
  });
  await tx.taskLevel.createMany({
    data: leadingLevels(lead).map((levelKey) => ({ taskId, levelKey, role: "lead" as const })),
  });
  await tx.taskUnit.createMany({
    data: unitIds.map((unitId) => ({ taskId, unitId, role: "lead" as const })),
  });
}

function leadingLevels({ levels, units }: UnitsRead): string[] {
  return [...new Set([...levels, ...units.map(({ levelKey }) => levelKey)])];
}

/** The row that a task was made of, its levels, named units and indicator. */
async function writeParts(
  tx: Tx,
  directive: AnnexDirective,
  tasks: readonly NewTask[],
  receipt: string,
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
    data: tasks.flatMap(({ id, row: { facts } }) => [
      ...leadingLevels(facts.lead).map((levelKey) => ({
        taskId: id,
        levelKey,
        role: "lead" as const,
      })),
      ...facts.coordinating.levels.map((levelKey) => ({
        taskId: id,
        levelKey,
        role: "coordinating" as const,
      })),
    ]),
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
