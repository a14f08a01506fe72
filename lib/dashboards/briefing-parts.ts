import type { CivilDate } from "#lib/domain/civil-date.ts";
import { daysBetween, earlierOf } from "#lib/domain/civil-date.ts";
import { AGES, type Age, ageOf } from "#lib/domain/exception-age.ts";
import { reviewClock } from "#lib/domain/review-clock.ts";
import { type Turn, turnOf } from "#lib/domain/turned-slope.ts";
import { type WorkCalendar, workingDaysBetween } from "#lib/domain/working-days.ts";
import {
  addCompared,
  type Compared,
  type ComparedPart,
  NOTHING_COMPARED,
} from "./figures/compare-states.ts";
import type { ClosedPeriod, ReportsOfChild } from "./figures/count-reports.ts";
import { periodsOfMonth, type ReportsOfMonth } from "./figures/count-reports.ts";
import { MATTERS, type Matter, type OpenMatter } from "./figures/open-matters.ts";

/** One kind of what lies open, by how long it has been lying. */
export type AgeRow = {
  matter: Matter;
  byAge: Record<Age, number>;
  total: number;
  oldestOn: CivilDate;
  days: number;
};

export function ageRows(open: readonly OpenMatter[], today: CivilDate): AgeRow[] {
  return MATTERS.flatMap((matter) => {
    const own = open.filter((one) => one.matter === matter);
    const [first] = own;
    if (!first) return [];
    const byAge = Object.fromEntries(AGES.map((age) => [age, 0])) as Record<Age, number>;
    for (const { on, count } of own) byAge[ageOf(daysBetween(on, today))] += count;
    const oldestOn = own.map(({ on }) => on).reduce(earlierOf, first.on);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    return [{ matter, byAge, total, oldestOn, days: daysBetween(oldestOn, today) }];
  });
}

/** Somebody for whom others wait: how much, how much of it too long, and since when. */
export type Holder = {
  /** As the open matters know it. */
  who: string;
  count: number;
  late: number;
  oldestOn: CivilDate;
  workingDays: number;
};

/** Who sits on reports: most of them past the reviewer's days first. */
export function reviewersOf(
  open: readonly OpenMatter[],
  today: CivilDate,
  calendar: WorkCalendar,
): Holder[] {
  return holders(
    open,
    "waiting",
    { today, calendar },
    ({ on, sendBy }) =>
      reviewClock({ submittedOn: on, decidedOn: null, sendBy: sendBy ?? on }, today, calendar).late,
  );
}

/** Who owes answers to difficulties: what was raised on `lateSince` or before should have been answered. */
export function answerersOf(
  open: readonly OpenMatter[],
  today: CivilDate,
  calendar: WorkCalendar,
  lateSince: CivilDate,
): Holder[] {
  return holders(open, "unanswered", { today, calendar }, ({ on }) => on <= lateSince);
}

function holders(
  open: readonly OpenMatter[],
  matter: Matter,
  { today, calendar }: { today: CivilDate; calendar: WorkCalendar },
  isLate: (one: OpenMatter) => boolean,
): Holder[] {
  const own = open.filter((one) => one.matter === matter && one.who !== null);
  return [...Map.groupBy(own, ({ who }) => who ?? "").entries()]
    .map(([who, some]) => {
      const sum = (list: readonly OpenMatter[]) => list.reduce((all, { count }) => all + count, 0);
      const oldestOn = some.map(({ on }) => on).reduce(earlierOf);
      return {
        who,
        count: sum(some),
        late: sum(some.filter(isLate)),
        oldestOn,
        workingDays: workingDaysBetween(oldestOn, today, calendar),
      };
    })
    .toSorted((a, b) => b.late - a.late || (a.oldestOn < b.oldestOn ? -1 : 1));
}

/** A child of which the share of reports in time turned, month by month up to the last one that closed. */
export type TurnedChild = {
  child: string;
  turn: Turn;
  months: { month: ReportsOfMonth["month"]; numerator: number; denominator: number }[];
};

/** The worst first: those that turned down by most, then those that turned up. */
export function turnedChildren(
  rows: readonly ReportsOfChild[],
  months: readonly ReportsOfMonth["month"][],
  periods: readonly ClosedPeriod[],
): TurnedChild[] {
  const ids = months.map((month) => ({ month, ids: new Set(periodsOfMonth(periods, month)) }));
  return [...Map.groupBy(rows, ({ child }) => child).entries()]
    .flatMap(([child, own]) => {
      if (child === null) return [];
      const series = ids.map(({ month, ids: closed }) => {
        const some = own.filter(({ periodId }) => closed.has(periodId));
        return {
          month,
          numerator: some.reduce((sum, { onTime }) => sum + onTime, 0),
          denominator: some.reduce((sum, { sent, missing }) => sum + sent + missing, 0),
        };
      });
      const turn = turnOf(series);
      return turn ? [{ child, turn, months: series }] : [];
    })
    .toSorted((a, b) => a.turn.points - b.turn.points);
}

export function totalOf(parts: readonly ComparedPart[]): Compared {
  return parts.reduce<Compared>(addCompared, NOTHING_COMPARED);
}
