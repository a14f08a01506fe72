import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { regimeOf } from "#lib/domain/task-rules.ts";
import { searchKey } from "#lib/domain/text.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { type IndicatorChoice, readIndicators, type TaskFacts, taskFacts } from "./input.ts";

export type TaskInput = { facts: TaskFacts; indicators: IndicatorChoice[] };

/** What a task's form says, or everything that is wrong with it at once. */
export function readTask(input: unknown): { ok: true; value: TaskInput } | Refused {
  const parsed = taskFacts.safeParse(input);
  const read = readIndicators((input ?? {}) as Record<string, unknown>);
  const wrong: Record<string, Message> = {
    ...(parsed.success ? {} : wrongFields(parsed.error, Object.keys(taskFacts.shape))),
    ...(read.ok ? {} : read.wrong),
  };
  const { kind } = (input ?? {}) as { kind?: unknown };
  if (kind === "indicator" && read.ok && read.indicators.length === 0)
    wrong.indicator1 = { key: "tasks.indicator-missing" };
  if (!parsed.success || !read.ok || Object.keys(wrong).length > 0) return refuse.invalid(wrong);
  return { ok: true, value: { facts: parsed.data, indicators: read.indicators } };
}
type Refused = Extract<Outcome<never>, { ok: false }>;

/** What the form chose that does not exist (any more), by field; null if all of it does. */
export async function unknownChoices(
  tx: Tx,
  directiveId: string,
  { facts, indicators }: TaskInput,
): Promise<Record<string, Message> | null> {
  const levels = [...new Set([...facts.lead, ...facts.coordinating])];
  const ids = indicators.flatMap((one) => ("indicatorId" in one ? [one.indicatorId] : []));
  const regime = regimeOf(facts.kind, facts.decisionRule);
  const [found] = await tx.$queryRaw<Record<string, boolean>[]>(sql`
    SELECT EXISTS (SELECT FROM task_group WHERE id = ${facts.taskGroupId}::uuid) AS "taskGroupId",
           (${facts.clauseId}::uuid IS NULL OR EXISTS (
             SELECT FROM clause WHERE id = ${facts.clauseId}::uuid AND directive_id = ${directiveId}::uuid)) AS "clauseId",
           (SELECT count(*) FROM unit_level WHERE key = ANY(${levels}::text[])) = ${levels.length}::int AS lead,
           (SELECT count(*) FROM indicator WHERE id = ANY(${ids}::uuid[])) = ${ids.length}::int AS indicator1,
           EXISTS (SELECT FROM regime WHERE key = ${regime}) AS cadence`);
  const messages: Record<string, string> = {
    taskGroupId: "tasks.group-missing",
    clauseId: "tasks.clause-gone",
    lead: "tasks.lead-missing",
    indicator1: "tasks.indicator-wrong",
    cadence: "tasks.no-regime",
  };
  const wrong = Object.entries(messages).filter(([field]) => !found?.[field]);
  return wrong.length === 0
    ? null
    : Object.fromEntries(wrong.map(([field, key]) => [field, { key }]));
}

/** The columns of a task. */
export function taskColumns(task: TaskFacts) {
  const { startOn, dueOn, lead, coordinating, partners, named, ...facts } = task;
  return {
    ...facts,
    searchTitle: searchKey(facts.title),
    regimeKey: regimeOf(facts.kind, facts.decisionRule),
    startOn: fromDay(startOn),
    dueOn: dueOn === null ? null : fromDay(dueOn),
  };
}

/** Which levels lead and coordinate, and what is counted: written anew. */
export async function writeLevelsAndIndicators(
  tx: Tx,
  taskId: string,
  { facts, indicators }: TaskInput,
): Promise<void> {
  await tx.taskLevel.deleteMany({ where: { taskId } });
  await tx.taskIndicator.deleteMany({ where: { taskId } });
  const levels = (role: "lead" | "coordinating", keys: string[]) =>
    [...new Set(keys)].map((levelKey) => ({ taskId, levelKey, role }));
  await tx.taskLevel.createMany({
    data: [...levels("lead", facts.lead), ...levels("coordinating", facts.coordinating)],
  });
  for (const [index, choice] of indicators.entries()) {
    const indicatorId = "indicatorId" in choice ? choice.indicatorId : newId();
    if (!("indicatorId" in choice)) {
      await tx.indicator.create({
        data: {
          id: indicatorId,
          code: `${facts.code}-${index + 1}-${indicatorId.slice(-6)}`,
          nameVi: choice.name,
          nameEn: choice.name,
          kind: choice.kind,
          unitVi: choice.unit,
          unitEn: choice.unit,
          decimals: choice.decimals,
          partDecimals: choice.partDecimals,
          numeratorVi: choice.numerator,
          denominatorVi: choice.denominator,
        },
        select: { id: true },
      });
    }
    await tx.taskIndicator.create({
      data: { taskId, indicatorId, ordinal: index + 1, cumulative: choice.cumulative },
      select: { taskId: true },
    });
  }
}
