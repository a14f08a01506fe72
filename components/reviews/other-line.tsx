import type { I18n } from "#lib/i18n/i18n.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";

/** What the other leadership has said about this version, with its words. */
export function OtherLine({ i18n, row }: { i18n: I18n; row: SortedRow }) {
  const { t, format } = i18n;
  return row.reviews
    ?.filter(({ decision }) => decision !== "opinion")
    .map(({ line, decision, at }) => (
      <span key={line} className="second">
        {t("reviews.said-on-line", {
          line: t(`reviews.${line}-line`),
          decision: t(`reviews.decisions.${decision}`),
          at: format.dateTime(at),
        })}
      </span>
    ));
}
