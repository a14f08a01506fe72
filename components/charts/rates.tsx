import type { I18n } from "#lib/i18n/i18n.ts";
import { RateRows } from "./rate-rows.tsx";
import { allOf, doneOf, type StateCounts } from "./state-counts.ts";

type Props = {
  i18n: I18n;
  counts: StateCounts;
  /** The tasks in a state; of all without one. */
  list: (state?: "done" | "done-on-time" | "settled") => string;
};

/** How good is that: three rates that all occur in official reports, each with its fraction, whose parts open their tasks. */
export function Rates({ i18n, counts, list }: Props) {
  const { t, format } = i18n;
  const done = doneOf(counts);
  const rates = [
    { name: "rate-due", of: done, by: done + counts.overdue, lists: ["done", "settled"] },
    { name: "rate-on-time", of: counts.doneOnTime, by: done, lists: ["done-on-time", "done"] },
    { name: "rate-all", of: done, by: allOf(counts), lists: ["done", undefined] },
  ] as const;
  return (
    <RateRows
      rows={rates.map(({ name, of, by, lists }) => [
        t(`charts.${name}`),
        format.share(of, by),
        t(`charts.${name}-formula`),
        [format.number(of), list(lists[0])],
        [format.number(by), list(lists[1])],
      ])}
    />
  );
}
