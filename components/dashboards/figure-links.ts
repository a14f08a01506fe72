import type { ListedPast } from "#lib/dashboards/figures/list-assignments.ts";
import type { ListedReports } from "#lib/dashboards/figures/list-reports.ts";
import type { LeaderFigure } from "#lib/dashboards/leader-figures.ts";
import type { Period } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { Fraction } from "#lib/domain/fraction.ts";
import type { Addresses } from "./addresses.ts";

type At = {
  /** A child by its id, or the unit's own part; without it all together. */
  under?: string | null;
  day: CivilDate;
  /** The month that the day closes, for figures of reports. */
  month: Period | null;
};

/** What a figure is made of: those that keep it from its goal, or all where there are none. */
export function figureList(
  to: Addresses,
  figure: LeaderFigure,
  fraction: Fraction | null,
  at: At,
): string {
  const reaches = fraction !== null && fraction.numerator === fraction.denominator;
  switch (figure.kind) {
    case "on-time":
      return ofReports(to, reaches ? "on-time" : "not-on-time", at);
    case "accepted":
      return ofReports(to, reaches ? "accepted" : "not-accepted", at);
    case "overdue":
      return ofDay(to, fraction?.numerator === 0 ? "given" : "overdue", at);
    case "settled":
      return ofDay(to, reaches ? "done" : "overdue", at);
    case "goal":
      return ofGoal(to, figure, at);
  }
}

/**
 * What its numerator counts, where that number itself is shown: of a goal that counts units those that reached it, of
 * amounts the tasks that they are summed over. Null: reports of a year, which no list has.
 */
export function numeratorList(to: Addresses, figure: LeaderFigure, at: At): string | null {
  switch (figure.kind) {
    case "on-time":
      return ofReports(to, "on-time", at);
    case "accepted":
      return ofReports(to, "accepted", at);
    case "overdue":
      return ofDay(to, "overdue", at);
    case "settled":
      return ofDay(to, "done", at);
    case "goal":
      if (figure.counts === "reports") return null;
      return ofGoal(to, figure, at, figure.counts === "units" ? at.day : null);
  }
}

function ofGoal(to: Addresses, { key }: LeaderFigure, { under }: At, reached?: CivilDate | null) {
  return to.list({ under, goal: key, reached, group: null, directive: null });
}

function ofReports(to: Addresses, reports: ListedReports, { under, month }: At): string {
  return to.list({ under, reports, month: month?.key });
}

function ofDay(to: Addresses, was: ListedPast, { under, day }: At): string {
  return to.list({ under, was, on: day });
}
