import type { I18n } from "#lib/i18n/i18n.ts";
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
    <dl className="rates">
      {rates.map(({ name, of, by, lists }) => (
        <div key={name}>
          <dt>{t(`charts.${name}`)}</dt>
          <dd className="value">{format.share(of, by)}</dd>
          <dd>
            {t(`charts.${name}-formula`)}{" "}
            <span className="whitespace-nowrap">
              = <a href={list(lists[0])}>{format.number(of)}</a> ÷{" "}
              <a href={list(lists[1])}>{format.number(by)}</a>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
