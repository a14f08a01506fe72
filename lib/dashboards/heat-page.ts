import { readAsActor } from "#lib/db/door.ts";
import type { Period } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { sumOf } from "#lib/domain/fraction.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { closedMonths } from "./clocks.ts";
import { type Child, readChildren } from "./figures/read-children.ts";
import type { SeenGoal } from "./figures/read-goals.ts";
import { type HeatFigures, heatFigures, RECENT, worstFirst } from "./heat-rows.ts";
import { type HeatInput, heatInput } from "./input.ts";
import { goalFigure, hasMonths, type LeaderFigure, plainFigure } from "./leader-figures.ts";
import { goalsOfView, leaderView } from "./leader-view.ts";
import { mainLevel, type OtherLevel } from "./main-level.ts";
import { type FigureOfChild, readFigure } from "./read-figure.ts";
import type { DashboardUnit } from "./read-unit.ts";

/** Closed periods that are looked back on. */
export const HEAT_MONTHS = 12;

export const HEAT_FIGURES = ["on-time", "accepted", "overdue", "settled"] as const;

export type HeatRow = { child: Child; figures: HeatFigures };

export type HeatLevel = OtherLevel<HeatRow> & { figures: HeatFigures };

export type HeatPage = {
  unit: DashboardUnit;
  today: CivilDate;
  asked: HeatInput;
  figure: LeaderFigure;
  goals: SeenGoal[];
  months: Period[];
  /** So many of the months, from the first on, have nothing left to come; what may still come in the others. */
  finished: number;
  toCome: number;
  /** So many of the last months decide the order. */
  recent: number;
  /** The worst of the last three periods first. */
  rows: HeatRow[];
  /** Children of other levels, told together unless all were asked for. */
  others: HeatLevel[];
  /** What the unit reports itself; null where it has nothing of the figure. */
  own: HeatFigures | null;
  total: HeatFigures;
};

/** Children × the last closed months for one figure, in one snapshot. Null: no such unit, or out of reach. */
export async function heatPage(
  actor: Actor,
  unitId: string,
  input: unknown,
): Promise<HeatPage | null> {
  const asked = heatInput.parse(input);
  return readAsActor(actor, async (read) => {
    const view = await leaderView(read, actor, unitId, asked);
    if (!view) return null;
    const goals = (await goalsOfView(read, view)).filter(hasMonths);
    const figure = chosen(asked.figure, goals, actor.today);
    const months = closedMonths(actor.today, HEAT_MONTHS);
    const days = months.map(({ endsOn }) => endsOn);
    const children = await readChildren(read, view.extent);
    const told = await readFigure(read, view.extent, figure, days);
    const finished = told.toCome.lastIndexOf(0) + 1;
    const figuresOf = (on: FigureOfChild["on"]) => heatFigures(figure, on, finished);
    const byChild = new Map(told.children.map(({ child, on }) => [child, on]));
    const own = byChild.get(null);
    const rows = children.flatMap((child): (HeatRow & { on: FigureOfChild["on"] })[] => {
      const on = byChild.get(child.segment);
      return on ? [{ child, on, figures: figuresOf(on) }] : [];
    });
    const { main, others } = mainLevel(rows, ({ figures }) => figures.year?.denominator ?? 0);
    return {
      unit: view.unit,
      today: actor.today,
      asked,
      figure,
      goals,
      months,
      finished,
      toCome: told.toCome.slice(finished).reduce((sum, count) => sum + count, 0),
      recent: RECENT,
      rows: worstFirst(figure, main),
      others: others.map((level) => ({
        ...level,
        rows: worstFirst(figure, level.rows),
        figures: figuresOf(
          days.map((_, place) => sumOf(level.rows.flatMap(({ on }) => on[place] ?? []))),
        ),
      })),
      own: own ? figuresOf(own) : null,
      total: figuresOf(told.total),
    };
  });
}

function chosen(key: string, goals: readonly SeenGoal[], today: CivilDate): LeaderFigure {
  if (isId(key)) {
    const seen = goals.find(({ goal }) => goal.id === key);
    const figure = seen && goalFigure(seen, today);
    if (figure) return figure;
  }
  return plainFigure(HEAT_FIGURES.find((one) => one === key) ?? "on-time");
}
