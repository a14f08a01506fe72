import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { Chosen } from "#lib/reviews/chosen.ts";

/** The reports that the words are about, with what their units wrote. */
export function ChosenReports({ i18n, chosen }: { i18n: I18n; chosen: readonly Chosen[] }) {
  const { t, format } = i18n;
  return (
    <section>
      <h2>{t("reviews.chosen")}</h2>
      <ul className="mt-2 grid gap-4">
        {chosen.map((one) => (
          <li key={one.versionId}>
            <a href={`/assignments/${one.assignmentId}`}>
              {nameOf(i18n, { name: one.unit, nameEn: one.unitEn })}
            </a>
            <p>{nameOf(i18n, { name: one.title, nameEn: one.titleEn })}</p>
            <p className="text-ink-2">
              {format.period(one.period)}, {t("reviews.version", { number: one.number })}
            </p>
            {[one.narrative, one.difficulty].map(
              (text) =>
                text && (
                  <p key={text} className="quote mt-1">
                    {text}
                  </p>
                ),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
