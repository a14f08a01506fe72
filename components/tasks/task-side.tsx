import { Fragment } from "react";
import { InLanguage } from "#components/directives/in-language.tsx";
import { FoldedList } from "#components/ui/folded-list.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { TaskPage } from "#lib/tasks/queries.ts";

/** What the task stands on: its levels, its indicators, its calendar. */
export function TaskSide({ i18n, task }: { i18n: I18n; task: TaskPage }) {
  const { t, locale } = i18n;
  const said = ({ vi, en }: { vi: string; en: string }) => (locale === "en" ? en : vi);
  const levels = (role: "lead" | "coordinating") =>
    task.levels
      .filter((level) => level.role === role)
      .map(said)
      .join(", ");
  const coordinating = levels("coordinating");
  return (
    <>
      <section>
        <h2>{t("tasks.about")}</h2>
        <dl className="pairs">
          <dt>{t("tasks.kind")}</dt>
          <dd>{t(`tasks.kinds.${task.kind}`)}</dd>
          <dt>{t("tasks.cadence")}</dt>
          <dd>{t(`tasks.cadences.${task.cadence}`)}</dd>
          <dt>{t("tasks.regime")}</dt>
          <dd>{said(task.regime)}</dd>
          <dt>{t("tasks.group")}</dt>
          <dd>{said(task.group)}</dd>
          <dt>{t("tasks.facts-decision")}</dt>
          <dd>{t(`tasks.rules.${task.decisionRule}`)}</dd>
          <dt>{t("tasks.lead")}</dt>
          <dd>{levels("lead")}</dd>
          {coordinating && (
            <>
              <dt>{t("tasks.coordinating")}</dt>
              <dd>{coordinating}</dd>
            </>
          )}
          {(["lead", "coordinating"] as const).map((role) => {
            const units = task.named.filter((unit) => unit.role === role);
            return units.length === 0 ? null : (
              <Fragment key={role}>
                <dt>{t(`annex.named-${role}`)}</dt>
                <dd>
                  <FoldedList
                    count={units.length}
                    summary={t("annex.named-count", { count: units.length })}
                  >
                    {units.map(({ id, vi, en }) => (
                      <span key={id} className="block">
                        <InLanguage i18n={i18n} vi={vi} en={en} />
                      </span>
                    ))}
                  </FoldedList>
                </dd>
              </Fragment>
            );
          })}
        </dl>
      </section>
      {task.source && (
        <section>
          <h2>{t("annex.source")}</h2>
          <dl className="pairs">
            {(["lead", "coordinating", "deadline"] as const).map((word) =>
              task.source?.[word] ? (
                <Fragment key={word}>
                  <dt>{t(`annex.source-${word}`)}</dt>
                  <dd lang="vi" className="whitespace-pre-line">
                    {task.source[word]}
                  </dd>
                </Fragment>
              ) : null,
            )}
          </dl>
        </section>
      )}
      {task.indicators.length > 0 && (
        <section>
          <h2>{t("tasks.indicators")}</h2>
          <ul className="lines">
            {task.indicators.map((indicator) => (
              <li key={indicator.id}>
                <span>
                  {locale === "en" ? indicator.nameEn : indicator.nameVi}
                  {indicator.numeratorVi && indicator.denominatorVi && (
                    <>
                      <br />
                      <small className="text-ink-2" lang="vi">
                        {t("tasks.indicator-parts", {
                          numerator: indicator.numeratorVi,
                          denominator: indicator.denominatorVi,
                        })}
                      </small>
                    </>
                  )}
                </span>
                <small>{locale === "en" ? indicator.unitEn : indicator.unitVi}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
