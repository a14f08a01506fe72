import { readAsActor } from "#lib/db/door.ts";
import type { Period } from "#lib/domain/calendar.ts";
import { addMonths, type CivilDate } from "#lib/domain/civil-date.ts";
import { type Actor, reaches, scopesFor } from "#lib/domain/policy.ts";
import { readChildren } from "./figures/read-children.ts";
import { type MapInput, mapInput } from "./input.ts";
import { goalFigure, type LeaderFigure, PLAIN_FIGURES, plainFigure } from "./leader-figures.ts";
import { goalsOfView, leaderView } from "./leader-view.ts";
import { mainLevel, type OtherLevel } from "./main-level.ts";
import {
  type ClassCount,
  countClasses,
  furthestFirst,
  type MapRow,
  rowOf,
  sumOfRows,
  type UnitRow,
} from "./map-rows.ts";
import { type ChildrenDrawing, readDrawing } from "./read-drawing.ts";
import { monthClosedBy, readFigure } from "./read-figure.ts";
import type { DashboardUnit } from "./read-unit.ts";

export type MapPage = {
  unit: DashboardUnit;
  today: CivilDate;
  asked: MapInput;
  figure: LeaderFigure;
  figures: LeaderFigure[];
  /** The two days that are compared; unless asked otherwise a month apart. */
  from: CivilDate;
  to: CivilDate;
  /** The level that is compared, the furthest from the goal first; with `others` and `own` they add up to `total`. */
  rows: UnitRow[];
  /** Children of other levels, told together unless all were asked for. */
  others: (OtherLevel<UnitRow> & { row: MapRow })[];
  /** What the unit has of its own. */
  own: MapRow | null;
  total: MapRow | null;
  /** The furthest class first; their units add up to `rows`. */
  classes: ClassCount[];
  /** The month that `to` closes or that had closed last, for figures of reports. */
  month: Period | null;
  /** Reports of that month that are neither sent nor due yet. */
  toCome: number;
  /** Null: nobody has imported the boundaries of these units. */
  drawing: ChildrenDrawing | null;
  /** The actor may import them. */
  mayImport: boolean;
};

/** The units below on a map for one figure on two days, in one snapshot. Null: no such unit, or out of reach. */
export async function mapPage(
  actor: Actor,
  unitId: string,
  input: unknown,
): Promise<MapPage | null> {
  const asked = mapInput.parse(input);
  const { today } = actor;
  return readAsActor(actor, async (read) => {
    const view = await leaderView(read, actor, unitId, asked);
    if (!view) return null;
    const { unit, extent } = view;
    const goals = (await goalsOfView(read, view)).flatMap((seen) => goalFigure(seen, today) ?? []);
    const figures = [...PLAIN_FIGURES.map(plainFigure), ...goals];
    const figure = figures.find(({ key }) => key === asked.figure) ?? plainFigure("overdue");
    const to = asked.to && asked.to < today ? asked.to : today;
    const from = asked.from && asked.from < to ? asked.from : addMonths(to, -1);
    const children = await readChildren(read, extent);
    const told = await readFigure(read, extent, figure, [from, to]);
    const byChild = new Map(told.children.map(({ child, on }) => [child, on]));
    const rows = children.flatMap((child): UnitRow[] => {
      const row = rowOf(figure.scale, byChild.get(child.segment) ?? []);
      return row ? [{ child, ...row }] : [];
    });
    const { main, others } = mainLevel(rows, ({ now }) => now.denominator);
    return {
      unit,
      today,
      asked,
      figure,
      figures,
      from,
      to,
      rows: furthestFirst(figure.scale, main),
      others: others.flatMap((level) => {
        const row = sumOfRows(figure.scale, level.rows);
        return row ? [{ ...level, rows: furthestFirst(figure.scale, level.rows), row }] : [];
      }),
      own: rowOf(figure.scale, byChild.get(null) ?? []),
      total: rowOf(figure.scale, told.total),
      classes: countClasses(main),
      month: monthClosedBy(to),
      toCome: told.toCome.at(-1) ?? 0,
      drawing: await readDrawing(
        read,
        unit.id,
        main.map(({ child }) => child),
      ),
      mayImport: scopesFor(actor, "unit:manage").some((scope) => reaches(scope, unit)),
    };
  });
}
