import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { raiseVersion, writableDirective } from "#lib/db/writable-directive.ts";
import { newId } from "#lib/domain/id.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { type GoalInput, readGoal } from "./input.ts";

/**
 * Adds a goal to a directive: an indicator of the registry or a new one, where it stood in a year, and what it is to
 * reach by the milestones. Figures of ratios and shares are percent.
 */
export async function addGoal(
  actor: Actor,
  directiveId: string,
  input: Record<string, unknown>,
  locale: NumberLocale,
): Promise<Outcome<{ id: string }>> {
  if (!mayAnywhere(actor, "directive:write")) return refuse.notFound();
  const read = readGoal(input, locale, actor.today);
  if (!read.ok) return refuse.invalid(read.wrong);
  const goal = read.value;

  try {
    return await asActor(actor, async (tx) => {
      const directive = await writableDirective(tx, actor, directiveId);
      if (!directive) return refuse.notFound();
      if (directive.waits) return refuse.conflict("issuing.waits");
      const unknown = await unknownChoices(tx, goal);
      if (unknown) return refuse.invalid(unknown);

      const id = newId();
      const indicatorId = goal.indicatorId ?? (await enterIndicator(tx, goal));
      await tx.goal.create({
        data: {
          id,
          code: goal.code,
          directiveId,
          indicatorId,
          nameVi: goal.nameVi,
          nameEn: goal.nameEn ?? goal.nameVi,
          baselineYear: goal.baselineYear,
          baseline: goal.baseline,
          levels: { create: [...new Set(goal.levels)].map((levelKey) => ({ levelKey })) },
          milestones: {
            create: goal.targets.map(({ on, target }) => ({ on: fromDay(on), target })),
          },
        },
        select: { id: true },
      });
      await raiseVersion(tx, directive);
      await record(tx, actor, {
        deed: "goal.added",
        entity: "directive",
        entityId: directiveId,
        unitId: directive.officeId,
        detail: { code: goal.code, name: goal.nameVi, directive: directive.number },
      });
      return done({ id });
    });
  } catch (error) {
    if (violatedConstraint(error) !== "goal_code_key") throw error;
    return refuse.invalid({ code: { key: "goals.code-taken", values: { code: goal.code } } });
  }
}

async function unknownChoices(tx: Tx, goal: GoalInput): Promise<Record<string, Message> | null> {
  const levels = [...new Set(goal.levels)];
  if ((await tx.unitLevel.count({ where: { key: { in: levels } } })) !== levels.length)
    return { levels: { key: "goals.levels-missing" } };
  if (goal.indicatorId && !(await tx.indicator.count({ where: { id: goal.indicatorId } })))
    return { indicatorId: { key: "goals.indicator-gone" } };
  return null;
}

/** Enters the goal's own indicator; it has the goal's name and a code that begins with the goal's. */
async function enterIndicator(
  tx: Tx,
  { code, nameVi, nameEn, indicator }: GoalInput,
): Promise<string> {
  if (!indicator) throw new Error("neither an indicator nor the words of a new one");
  const id = newId();
  const { kind, unitVi, unitEn, decimals, partDecimals, numerator, denominator } = indicator;
  await tx.indicator.create({
    data: {
      id,
      code: `${code}-${id.slice(-6)}`,
      nameVi,
      nameEn: nameEn ?? nameVi,
      kind,
      unitVi,
      unitEn: unitEn ?? unitVi,
      decimals,
      partDecimals,
      numeratorVi: numerator,
      denominatorVi: denominator,
    },
    select: { id: true },
  });
  return id;
}
