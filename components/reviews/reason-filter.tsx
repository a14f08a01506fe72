import { REASONS, type ReasonKey } from "#lib/domain/review-reasons.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { reasonName } from "./reason-words.ts";

type Props = {
  i18n: I18n;
  rows: readonly SortedRow[];
  reason: ReasonKey | null;
  hrefOf: (reason: ReasonKey | null) => string;
};

/** The reasons that occur, each with how many reports have it; a report with two counts under both. */
export function ReasonFilter({ i18n, rows, reason, hrefOf }: Props) {
  const { t, format } = i18n;
  const found = REASONS.map((key) => ({
    key,
    count: rows.filter(({ reasons }) => reasons.some((one) => one.key === key)).length,
  })).filter(({ key, count }) => count > 0 || key === reason);
  if (rows.length < 2 && reason === null) return null;
  const choices = [{ key: null, count: rows.length }, ...found];
  return (
    <nav className="reasons" aria-label={t("reviews.by-reason")}>
      <ul>
        {choices.map(({ key, count }) => (
          <li key={key ?? "any"}>
            <a href={hrefOf(key)} aria-current={key === reason ? "true" : undefined}>
              {key === null ? t("reviews.any-reason") : reasonName(i18n, key)}{" "}
              <b>{format.number(count)}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
