import type { I18n } from "#lib/i18n/i18n.ts";
import { allOf, doneOf, type StateCounts } from "./state-counts.ts";

/** How good is that: three rates that all occur in official reports, each with its fraction. */
export function Rates({ i18n, counts }: { i18n: I18n; counts: StateCounts }) {
  const { t, format } = i18n;
  const done = doneOf(counts);
  const rates = [
    { name: "rate-due", of: done, by: done + counts.overdue },
    { name: "rate-on-time", of: counts.doneOnTime, by: done },
    { name: "rate-all", of: done, by: allOf(counts) },
  ] as const;
  return (
    <dl className="rates">
      {rates.map(({ name, of, by }) => (
        <div key={name}>
          <dt>{t(`charts.${name}`)}</dt>
          <dd className="value">{format.share(of, by)}</dd>
          <dd>
            {t(`charts.${name}-formula`)}{" "}
            <span className="whitespace-nowrap">
              {t("charts.of-parts", { numerator: of, denominator: by })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
