import type { ReactNode } from "react";
import type { Outlook } from "#lib/domain/owed-reports.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

const strong = { b: (words: ReactNode) => <b>{words}</b> };

/** What is to be done and by when, from the worst on; or that nothing is, and when the next thing comes. */
export function HomeSentence({
  i18n: { t, format },
  outlook: { overdue, returned, recalled, due, next },
  closed,
  today,
}: {
  i18n: I18n;
  outlook: Outlook;
  /** Periods behind what is due, worded: "tháng 12, quý IV". */
  closed: { endsOn: string; periods: string } | null;
  today: string;
}) {
  const parts: ReactNode[] = [];
  if (overdue) {
    const since = format.dateInSentence(overdue.oldestDueOn);
    parts.push(t.rich("reports.home-overdue", { ...strong, count: overdue.count, since }));
  }
  if (returned) parts.push(t.rich("reports.home-returned", { ...strong, count: returned.count }));
  if (recalled) parts.push(t.rich("reports.home-recalled", { ...strong, count: recalled.count }));
  if (due && closed) {
    const day = format.dayWithWeekday(due.dueOn);
    parts.push(
      t.rich("reports.home-due", {
        ...strong,
        closed: format.dateInSentence(closed.endsOn),
        periods: closed.periods,
        count: due.count,
        day,
        distance: format.distance(due.dueOn, today),
      }),
    );
  }
  if (parts.length === 0) parts.push(t("reports.home-nothing"));
  if (next) {
    const days = {
      endsOn: format.dateInSentence(next.endsOn),
      dueOn: format.dateInSentence(next.dueOn),
    };
    parts.push(t("reports.home-next", { ...days, count: next.count }));
  }
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences in a fixed order
    <span key={place}>{part} </span>
  ));
}
