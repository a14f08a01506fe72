import type { CivilDate } from "./civil-date.ts";

/** A report's own clock: it goes by the first submission, whatever was returned or recalled afterwards. */
export type ReportLateness = "sent-on-time" | "sent-late" | "overdue" | "due-soon" | "not-closed";

export type ReportDates = {
  /** The cut-off: from the day after it the report can be completed. */
  endsOn: CivilDate;
  dueOn: CivilDate;
  /** The day (in Vietnam) of the first submission; null while there is none. */
  firstSubmittedOn: CivilDate | null;
};

/** The due day itself still counts as in time. After the cut-off an unsent report is due soon, as few days are left. */
export function reportLatenessOf(
  { endsOn, dueOn, firstSubmittedOn }: ReportDates,
  today: CivilDate,
): ReportLateness {
  if (firstSubmittedOn) return firstSubmittedOn <= dueOn ? "sent-on-time" : "sent-late";
  if (today > dueOn) return "overdue";
  return today > endsOn ? "due-soon" : "not-closed";
}
