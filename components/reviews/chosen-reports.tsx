import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { Chosen } from "#lib/reviews/chosen.ts";
import { figureTexts } from "./said-figures.ts";

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
            <p>{nameOf(i18n, { name: one.task.title, nameEn: one.task.titleEn })}</p>
            <p className="text-ink-2">
              {format.period(one.period)}, {t("reviews.version", { number: one.number })}
            </p>
            {figuresOf(i18n, one).map((figure) => (
              <p key={figure}>
                <b>{figure}</b>
              </p>
            ))}
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

/** What the report says in figures, each under its name where the task has several. */
function figuresOf(i18n: I18n, { task, said }: Chosen): string[] {
  const names = new Map(task.indicators.map((one) => [one.id, nameOf(i18n, one)]));
  return figureTexts(i18n, task, said, "with-units").map(({ key, main, below }) => {
    const figure = below ? `${main} (${below})` : main;
    const name = names.size > 1 && names.get(key);
    return name ? `${name}: ${figure}` : figure;
  });
}
