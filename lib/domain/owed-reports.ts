import type { CivilDate } from "./civil-date.ts";
import type { ReportState } from "./report-status.ts";

/** What an officer does with a report now, the most urgent first. */
export const OWED_GROUPS = [
  "overdue",
  "returned",
  "recalled",
  "due",
  "waiting",
  "not-closed",
  "settled",
] as const;
export type OwedGroup = (typeof OWED_GROUPS)[number];

export type OwedReport = {
  state: ReportState;
  /** The cut-off of its period. */
  endsOn: CivilDate;
  /** The last day to send it in time. */
  dueOn: CivilDate;
  /** The day of the first submission, by which its lateness goes; null while there is none. */
  firstSubmittedOn: CivilDate | null;
  /** The unit's head sent it back before it was sent on. */
  handedBack?: boolean;
};

/**
 * By what is awaited. Overdue is only what was never sent: what was returned, by a reviewer or by the unit's head, or
 * recalled and not sent again by its day, comes under its own head.
 */
export function owedGroupOf(
  { state, endsOn, dueOn, firstSubmittedOn, handedBack }: OwedReport,
  today: CivilDate,
): OwedGroup {
  if (state === "returned") return "returned";
  if (state === "submitted") return "waiting";
  if (state === "approved" || state === "received") return "settled";
  if (today > dueOn && !firstSubmittedOn) return "overdue";
  if (handedBack) return "returned";
  if (today > dueOn) return "recalled";
  return today > endsOn ? "due" : "not-closed";
}

export type Outlook = {
  overdue: { count: number; oldestDueOn: CivilDate } | null;
  returned: { count: number } | null;
  recalled: { count: number } | null;
  /** What is due first, and how many reports go by that day; `closedOn` are the cut-offs behind them. */
  due: { count: number; dueOn: CivilDate; later: number } | null;
  /** The next cut-off, when nothing is due now. */
  next: { count: number; endsOn: CivilDate; dueOn: CivilDate } | null;
};

/** What the home says in its first sentence. */
export function outlookOf(reports: readonly OwedReport[], today: CivilDate): Outlook {
  const by = Map.groupBy(reports, (report) => owedGroupOf(report, today));
  const [overdue = [], due = [], open = []] = [
    by.get("overdue"),
    by.get("due"),
    by.get("not-closed"),
  ];
  const dueOn = earliest(due.map((report) => report.dueOn));
  const endsOn = earliest(open.map((report) => report.endsOn));
  const oldestDueOn = earliest(overdue.map((report) => report.dueOn));
  const first = due.filter((report) => report.dueOn === dueOn).length;
  const closing = open.filter((report) => report.endsOn === endsOn);
  const nextDueOn = earliest(closing.map((report) => report.dueOn));
  const [returned, recalled] = [by.get("returned")?.length ?? 0, by.get("recalled")?.length ?? 0];
  return {
    overdue: oldestDueOn ? { count: overdue.length, oldestDueOn } : null,
    returned: returned > 0 ? { count: returned } : null,
    recalled: recalled > 0 ? { count: recalled } : null,
    due: dueOn ? { count: first, dueOn, later: due.length - first } : null,
    next:
      !dueOn && endsOn && nextDueOn ? { count: closing.length, endsOn, dueOn: nextDueOn } : null,
  };
}

function earliest(days: readonly CivilDate[]): CivilDate | undefined {
  return days.toSorted()[0];
}
