import { measureOf } from "./figures/goal-measure.ts";
import type { SeenGoal } from "./figures/read-goals.ts";
import type { GoalRow } from "./goal-rows.ts";

/** What the figures of works and of money are held against. */
export type Targets = {
  /** The goal that is about works: its numbers link to its assignments. */
  worksGoal: { id: string; target: number | null } | null;
  /** What a yearly ratio of money should reach this year, as a ratio. */
  moneyTarget: number | null;
};

export function targetsOf(seen: readonly SeenGoal[], goals: readonly GoalRow[]): Targets {
  const next = (id: string) => goals.find((goal) => goal.id === id)?.standing.next?.target ?? null;
  const works = seen.find(({ goal }) => measureOf(goal) === "works")?.goal;
  const ofMoney = new Set(
    seen
      .filter(({ goal }) => measureOf(goal) === "money" && goal.kind === "ratio")
      .map(({ goal }) => goal.id),
  );
  const yearly = goals.find(({ id }) => ofMoney.has(id));
  const ratio = yearly ? next(yearly.id) : null;
  return {
    worksGoal: works ? { id: works.id, target: next(works.id) } : null,
    moneyTarget: ratio === null ? null : ratio / 100,
  };
}
