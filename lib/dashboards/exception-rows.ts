import { type CivilDate, daysBetween } from "#lib/domain/civil-date.ts";
import type { StateCounts } from "#lib/domain/rates.ts";
import { type WorkCalendar, workingDaysBetween } from "#lib/domain/working-days.ts";
import { ANSWER_WORKING_DAYS } from "./clocks.ts";
import type { ReportsOfMonth } from "./figures/count-reports.ts";
import type { FoundAhead, Named } from "./figures/find-ahead.ts";
import type { Exceptions } from "./figures/find-exceptions.ts";

/** What runs ahead: money of what stands, and the next day of deadlines. */
export type AheadRow =
  | { key: "money-ahead"; count: number; worst: Named & { paid: number; built: number } }
  | {
      key: "deadline";
      count: number;
      workingDays: number;
      on: CivilDate;
      task: FoundAhead["nextDeadline"];
    };

/** What needs somebody: how many, for how long, and the one that stands for the worst. */
export type ExceptionRow =
  | AheadRow
  | { key: "overdue"; count: number; days: number; worst: Named | null }
  | { key: "missing-reports"; count: number; units: number; month: ReportsOfMonth["month"] }
  | { key: "waiting-late"; count: number; all: number; workingDays: number; worst: Named }
  | { key: "returned"; count: number; workingDays: number; worst: Named }
  | { key: "unanswered"; count: number; workingDays: number; allowed: number };

export type ExceptionSources = {
  counts: StateCounts;
  found: Exceptions;
  /** The last month that is closed. */
  lastMonth: ReportsOfMonth | null;
  calendar: WorkCalendar;
  today: CivilDate;
};

/** The worst first: passed deadlines, money before work, reports that never came, what lies with somebody above. */
export function exceptionRows(sources: ExceptionSources): ExceptionRow[] {
  const { counts, found, lastMonth, calendar, today } = sources;
  const workedSince = (day: CivilDate) => workingDaysBetween(day, today, calendar);
  const rows: ExceptionRow[] = [];
  const { oldestOverdue, waiting, returned, unanswered } = found;
  const { moneyAhead, deadline } = aheadRows(found, calendar, today);
  if (counts.overdue > 0) {
    const days = oldestOverdue ? daysBetween(oldestOverdue.on, today) : 0;
    rows.push({ key: "overdue", count: counts.overdue, days, worst: oldestOverdue });
  }
  if (moneyAhead) rows.push(moneyAhead);
  if (lastMonth && lastMonth.missing > 0) {
    const { missing: count, month } = lastMonth;
    rows.push({ key: "missing-reports", count, units: found.unitsMissing, month });
  }
  if (waiting.late > 0 && waiting.oldest) {
    rows.push({
      key: "waiting-late",
      count: waiting.late,
      all: waiting.reports,
      workingDays: workedSince(waiting.oldest.on),
      worst: waiting.oldest,
    });
  }
  if (returned.reports > 0 && returned.oldest) {
    rows.push({
      key: "returned",
      count: returned.reports,
      workingDays: workedSince(returned.oldest.on),
      worst: returned.oldest,
    });
  }
  if (deadline) rows.push(deadline);
  if (unanswered.count > 0 && unanswered.oldestOn) {
    rows.push({
      key: "unanswered",
      allowed: ANSWER_WORKING_DAYS,
      count: unanswered.count,
      workingDays: workedSince(unanswered.oldestOn),
    });
  }
  return rows;
}

export type AheadRows = Record<"moneyAhead" | "deadline", AheadRow | null>;

export function aheadRows(
  { moneyAhead: { works: count, furthest: worst }, nextDeadline }: FoundAhead,
  calendar: WorkCalendar,
  today: CivilDate,
): AheadRows {
  return {
    moneyAhead: worst && { key: "money-ahead", count, worst },
    deadline: nextDeadline && {
      key: "deadline",
      count: nextDeadline.open,
      workingDays: workingDaysBetween(today, nextDeadline.on, calendar),
      on: nextDeadline.on,
      task: nextDeadline,
    },
  };
}
