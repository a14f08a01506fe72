import { readAsActor } from "#lib/db/door.ts";
import { classOf, type FigureClass } from "#lib/domain/figure-scale.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { shownPercent } from "#lib/domain/shown-percent.ts";
import {
  countTasksByChild,
  readTasks,
  type TaskNamed,
  type TaskOfChild,
} from "./figures/count-tasks.ts";
import { type Child, readChildren } from "./figures/read-children.ts";
import { type MatrixInput, matrixInput } from "./input.ts";
import { plainFigure } from "./leader-figures.ts";
import { leaderView } from "./leader-view.ts";
import { mainLevel } from "./main-level.ts";
import type { DashboardUnit, NamedChoice } from "./read-unit.ts";

/** So many columns can be read side by side; what is beyond stands together in one more. */
export const MOST_TASKS = 17;

export const MATRIX_FIGURES = ["overdue", "settled"] as const;
export type MatrixFigure = (typeof MATRIX_FIGURES)[number];

export type TaskCell = {
  all: number;
  done: number;
  overdue: number;
  /** A whole percentage, and the class that goes by it; null where there is nothing to divide by. */
  shown: number | null;
  class: FigureClass | null;
};

export type TaskRow = {
  /** Null: what the unit has of its own. */
  child: Child | null;
  /** As the tasks stand; null where none was given. */
  cells: (TaskCell | null)[];
  /** The other tasks together; null where none was given. */
  rest: TaskCell | null;
  /** Of all tasks that are looked at, shown or not. */
  sum: TaskCell;
};

export type TaskMatrix = {
  unit: DashboardUnit;
  asked: MatrixInput;
  /** The group that the page picked because nothing was asked for: the one with most overdue. */
  picked: NamedChoice | null;
  figure: MatrixFigure;
  /** In the order of their codes. */
  tasks: TaskNamed[];
  /** How many more there are; their sums are the rows' `rest`. */
  others: number;
  /** The level with most tasks before the others, in each the furthest behind first; the unit's own part last. Rows and columns add up to `total`. */
  rows: TaskRow[];
  total: TaskRow;
};

/**
 * Children × the tasks of a group or a directive, in one snapshot; the `most` with most assignments have a column of
 * their own. Null: no such unit, or out of reach.
 */
export async function taskMatrix(
  actor: Actor,
  unitId: string,
  input: unknown,
  most = MOST_TASKS,
): Promise<TaskMatrix | null> {
  const asked = matrixInput.parse(input);
  return readAsActor(actor, async (read) => {
    const view = await leaderView(read, actor, unitId, asked);
    if (!view) return null;
    const { unit, extent } = view;
    const children = await readChildren(read, extent);
    const counts = await countTasksByChild(read, extent);
    const all = await readTasks(read, [...new Set(counts.map(({ taskId }) => taskId))]);
    // Without a choice the group with most overdue is shown: all tasks side by side could not be read.
    const isOpen = !asked.group && !asked.directive && !asked.all;
    const groupId = isOpen ? worstGroup(all, counts) : null;
    const picked = unit.groups.find(({ id }) => id === groupId) ?? null;
    const looked = picked ? all.filter((task) => task.groupId === picked.id) : all;
    return { unit, asked, picked, ...matrixOf(asked.figure, looked, children, counts, most) };
  });
}

function worstGroup(tasks: readonly TaskNamed[], counts: readonly TaskOfChild[]): string | null {
  const groupOf = new Map(tasks.map(({ id, groupId }) => [id, groupId]));
  const overdue = new Map<string, number>();
  for (const one of counts) {
    const groupId = groupOf.get(one.taskId);
    if (groupId) overdue.set(groupId, (overdue.get(groupId) ?? 0) + one.overdue);
  }
  return [...overdue].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** The tasks with most assignments, where there are more than can be shown. */
function largest(
  tasks: readonly TaskNamed[],
  counts: readonly TaskOfChild[],
  most: number,
): string[] {
  const sizes = new Map(tasks.map(({ id }) => [id, 0]));
  for (const { taskId, all } of counts) {
    const size = sizes.get(taskId);
    if (size !== undefined) sizes.set(taskId, size + all);
  }
  return [...sizes]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([id]) => id);
}

export function matrixOf(
  figure: MatrixFigure,
  looked: readonly TaskNamed[],
  children: readonly Child[],
  counts: readonly TaskOfChild[],
  most: number,
): Pick<TaskMatrix, "figure" | "tasks" | "others" | "rows" | "total"> {
  const columns = new Set(largest(looked, counts, most));
  const tasks = looked.filter(({ id }) => columns.has(id));
  const lookedAt = new Set(looked.map(({ id }) => id));
  const counted = counts.filter(({ taskId }) => lookedAt.has(taskId));
  const bySegment = Map.groupBy(counted, ({ child }) => child);
  const rowsOf = (some: readonly (Child | null)[]) =>
    some.flatMap((child): TaskRow[] => {
      const own = bySegment.get(child?.segment ?? null);
      return own ? [rowOf(figure, tasks, child, own)] : [];
    });
  const withTasks = rowsOf(children).flatMap((row) =>
    row.child ? [{ ...row, child: row.child }] : [],
  );
  const { main, others } = mainLevel(withTasks, ({ sum }) => sum.all);
  const levels = [main, ...others.map((level) => level.rows)];
  return {
    figure,
    tasks,
    others: looked.length - tasks.length,
    rows: [
      ...levels.flatMap((some) => some.toSorted((a, b) => rank(b) - rank(a))),
      ...rowsOf([null]),
    ],
    total: rowOf(figure, tasks, null, counted),
  };
}

function rank({ sum }: TaskRow): number {
  return sum.all === 0 ? 0 : sum.overdue / sum.all;
}

function rowOf(
  figure: MatrixFigure,
  tasks: readonly TaskNamed[],
  child: Child | null,
  own: readonly TaskOfChild[],
): TaskRow {
  const byTask = Map.groupBy(own, ({ taskId }) => taskId);
  const shown = new Set(tasks.map(({ id }) => id));
  const rest = own.filter(({ taskId }) => !shown.has(taskId));
  return {
    child,
    cells: tasks.map(({ id }) => {
      const some = byTask.get(id);
      return some ? cellOf(figure, some) : null;
    }),
    rest: rest.length > 0 ? cellOf(figure, rest) : null,
    sum: cellOf(figure, own),
  };
}

function cellOf(figure: MatrixFigure, some: readonly TaskOfChild[]): TaskCell {
  const sum = (of: "all" | "done" | "overdue") => some.reduce((all, one) => all + one[of], 0);
  const [all, done, overdue] = [sum("all"), sum("done"), sum("overdue")];
  const [numerator, denominator] = figure === "overdue" ? [overdue, all] : [done, done + overdue];
  const shown = denominator > 0 ? shownPercent(numerator / denominator, 0) : null;
  return {
    all,
    done,
    overdue,
    shown,
    class: shown === null ? null : classOf(plainFigure(figure).scale, shown),
  };
}
