import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { clausesOfCopy } from "./copy-parts.ts";
import type { TakenTask } from "./input.ts";
import type { CopySource } from "./source.ts";

export type CopiedTask = TakenTask & { id: string };

/**
 * The tasks that were taken, as drafts of the copy: same words, levels, indicators and rhythm, their days as the page
 * had them. Units that a task names are those in force, or their successors.
 */
export async function copyTasks(
  tx: Tx,
  actor: Actor,
  directiveId: string,
  source: CopySource,
  taken: readonly TakenTask[],
): Promise<CopiedTask[]> {
  if (taken.length === 0) return [];
  const copies = taken.map((task) => ({ ...task, id: newId() }));
  const clauses = await clausesOfCopy(tx, source.id, directiveId);
  const rows = await tx.task.findMany({
    where: { id: { in: copies.map((copy) => copy.source.id) } },
    select: {
      id: true,
      code: true,
      clauseId: true,
      taskGroupId: true,
      regimeKey: true,
      title: true,
      titleEn: true,
      searchTitle: true,
      product: true,
      productEn: true,
      kind: true,
      cadence: true,
      decisionRule: true,
      noChange: true,
      levels: { select: { levelKey: true, role: true } },
      indicators: { select: { indicatorId: true, ordinal: true, cumulative: true } },
    },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const both = copies.flatMap((copy) => {
    const row = known.get(copy.source.id);
    return row ? [{ copy, row }] : [];
  });
  await tx.task.createMany({
    data: both.map(({ copy, row: { levels, indicators, clauseId, ...row } }) => ({
      ...row,
      id: copy.id,
      directiveId,
      clauseId: clauseId && (clauses.get(clauseId) ?? null),
      draftedById: actor.accountId,
      startOn: fromDay(copy.source.newStartOn),
      dueOn: copy.dueOn && fromDay(copy.dueOn),
    })),
  });
  await tx.taskLevel.createMany({
    data: both.flatMap(({ copy, row }) =>
      row.levels.map((level) => ({ ...level, taskId: copy.id })),
    ),
  });
  await tx.taskIndicator.createMany({
    data: both.flatMap(({ copy, row }) =>
      row.indicators.map((one) => ({ ...one, taskId: copy.id })),
    ),
  });
  await tx.taskOrigin.createMany({
    data: both.map(({ copy }) => ({ taskId: copy.id, directiveId, sourceId: copy.source.id })),
  });
  await copyNamedUnits(tx, copies);
  return copies;
}

async function copyNamedUnits(tx: Tx, copies: readonly CopiedTask[]): Promise<void> {
  await tx.$executeRaw(sql`
    WITH RECURSIVE pair AS (
      SELECT * FROM unnest(${copies.map(({ source }) => source.id)}::uuid[], ${copies.map(({ id }) => id)}::uuid[])
             AS p (source_id, task_id)
    ), heir AS (
      SELECT p.task_id, n.role, n.unit_id, 0 AS step FROM pair p JOIN task_unit n ON n.task_id = p.source_id
       UNION
      SELECT h.task_id, h.role, s.to_unit_id, h.step + 1
        FROM heir h JOIN unit u ON u.id = h.unit_id JOIN succession s ON s.from_unit_id = u.id
       WHERE NOT in_force(u.in_force_from, u.in_force_to) @> civil_day(now()) AND s.effective_on <= civil_day(now())
         AND h.step < 10
    )
    INSERT INTO task_unit (task_id, unit_id, role)
    SELECT DISTINCT h.task_id, h.unit_id, h.role FROM heir h JOIN unit u ON u.id = h.unit_id
     WHERE in_force(u.in_force_from, u.in_force_to) @> civil_day(now())
        ON CONFLICT DO NOTHING`);
}
