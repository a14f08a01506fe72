import { MoneyTable } from "#components/reports/content-view.tsx";
import { DirectiveLine } from "#components/reports/directive-line.tsx";
import { stageText, valueText } from "#components/reports/figure-text.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { AssignmentFacts, WorksShown } from "#lib/assignments/timeline.ts";
import { isOpen } from "#lib/domain/assignment-status.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { sumMoney } from "#lib/domain/money.ts";
import { isHandedOver } from "#lib/domain/works-stage.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = { i18n: I18n; facts: AssignmentFacts; today: CivilDate };

/** More buildings than this are listed by name and stage alone. */
const SHOWN_IN_FULL = 3;

/** The record behind the assignment: works, steps, figures, money, files, what asks for it. */
export function AssignmentSide({ i18n, facts, today }: Props) {
  const { t, format } = i18n;
  const { works, steps, figures, indicators, money, evidence, task } = facts;
  return (
    <>
      {works.length > 0 && <WorksSection i18n={i18n} facts={facts} />}
      {task.kind === "steps" && (
        <section id="steps">
          <h2>{t("reports.steps")}</h2>
          {steps.length === 0 && <p>{t("steps.none")}</p>}
          <ol className="lines">
            {steps.map((step) => (
              <li key={step.id}>
                <StateMark state={step.doneOn ? "approved" : "within-term"}>
                  {named(i18n, step.title, step.titleEn)}
                </StateMark>
                {step.doneOn ? (
                  <time dateTime={step.doneOn}>{format.date(step.doneOn)}</time>
                ) : (
                  <small>
                    {step.dueOn
                      ? t("assignments.due-on", { day: format.date(step.dueOn) })
                      : t("reports.step-open")}
                  </small>
                )}
              </li>
            ))}
          </ol>
          {facts.mine && isOpen(facts.state) && (
            <p className="mt-2">
              <a href={`/assignments/${facts.id}/steps`}>
                {t(steps.length > 0 ? "steps.change" : "steps.plan")}
              </a>
            </p>
          )}
        </section>
      )}
      {task.kind === "indicator" && figures.length > 0 && (
        <section>
          <h2>{t("assignments.approved-figures")}</h2>
          <ul className="lines">
            {indicators.map((indicator) => {
              const figure = figures.find(({ indicatorId }) => indicatorId === indicator.id);
              return (
                figure && (
                  <li key={indicator.id}>
                    <span>{named(i18n, indicator.nameVi, indicator.nameEn)}</span>
                    <small>
                      {valueText(i18n, indicator, figure)},{" "}
                      {t("assignments.as-of", { day: format.date(figure.asOf) })}
                    </small>
                  </li>
                )
              );
            })}
          </ul>
        </section>
      )}
      {money.length > 0 && <MoneySection i18n={i18n} money={money} thisYear={yearOf(today)} />}
      {evidence.length > 0 && (
        <section>
          <h2>{t("assignments.evidence")}</h2>
          <ul className="lines">
            {evidence.map((file) => (
              <li key={file.id}>
                <Icon name="file" />
                <a href={`/api/files/${file.id}`}>{file.name}</a>
                <small>
                  {format.dateTime(file.uploadedAt)}, {format.fileSize(file.bytes)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("reports.basis")}</h2>
        <DirectiveLine i18n={i18n} directive={facts.directive} />
        {facts.clause && <p>{facts.clause}</p>}
        <p className="mt-1 text-ink-2">
          {t("reports.product-is", { product: named(i18n, task.product, task.productEn) })}
        </p>
      </section>
    </>
  );
}

function WorksSection({ i18n, facts: { works, dueOn } }: Omit<Props, "today">) {
  const { t } = i18n;
  const [first, ...others] = works;
  if (!first) return null;
  const few = works.length <= SHOWN_IN_FULL;
  return (
    <section>
      <h2>
        {works.length > 1 ? t("assignments.works-count", { count: works.length }) : first.name}
      </h2>
      {works.length === 1 ? (
        <Stages i18n={i18n} works={first} dueOn={dueOn} />
      ) : few ? (
        [first, ...others].map((one, place) => (
          <Disclosure key={one.id} open={place === 0} summary={one.name}>
            <Stages i18n={i18n} works={one} dueOn={dueOn} />
          </Disclosure>
        ))
      ) : (
        <Disclosure open={works.length <= 12} summary={t("assignments.works-by-stage")}>
          <ul className="lines">
            {works.map((one) => (
              <li key={one.id}>
                <span>{one.name}</span>
                <small>{stageText(i18n, one.stage)}</small>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

/** The stages that were reached with their days, the present one, and what is still to come. */
function Stages({ i18n, works, dueOn }: { i18n: I18n; works: WorksShown; dueOn: string | null }) {
  const { t, format } = i18n;
  const behind = works.reached.filter(({ stage }) => stage !== works.stage);
  const over = isHandedOver(works.stage);
  return (
    <>
      {works.stateReason && <p className="note mt-2">{works.stateReason}</p>}
      <ol className="lines">
        {behind.map(({ stage, on }) => (
          <li key={stage}>
            <StateMark state="approved">{t(`works.stages.${stage}`)}</StateMark>
            <time dateTime={on}>{format.date(on)}</time>
          </li>
        ))}
        <li>
          <b>
            <StateMark state={over ? "approved" : "due-soon"}>
              {t(`works.stages.${works.stage}`)}
            </StateMark>
          </b>
          <time dateTime={works.stageOn}>{format.date(works.stageOn)}</time>
        </li>
        {!over && (
          <li>
            <StateMark state="within-term">{t("works.stages.handed_over")}</StateMark>
            <small>
              {dueOn
                ? t("assignments.due-on", { day: format.date(dueOn) })
                : t("states.no-deadline-short")}
            </small>
          </li>
        )}
      </ol>
    </>
  );
}

type MoneyProps = { i18n: I18n; money: AssignmentFacts["money"]; thisYear: number };

/** Money of this year, else of the last one there was, else of the first to come; the other years are one tap away. */
function MoneySection({ i18n, money, thisYear }: MoneyProps) {
  const { t } = i18n;
  const years = [...new Set(money.map(({ year }) => year))]; // the newest first
  const shown = years.find((year) => year <= thisYear) ?? years.at(-1);
  return (
    <section>
      <h2>{t("assignments.money")}</h2>
      {years
        .toSorted((a, b) => Number(b === shown) - Number(a === shown))
        .map((year) =>
          year === shown ? (
            <MoneyOfYear key={year} i18n={i18n} money={money} year={year} />
          ) : (
            <Disclosure key={year} summary={t("assignments.money-of", { year: String(year) })}>
              <MoneyOfYear i18n={i18n} money={money} year={year} />
            </Disclosure>
          ),
        )}
    </section>
  );
}

function MoneyOfYear({ i18n, money, year }: Pick<MoneyProps, "i18n" | "money"> & { year: number }) {
  const { t, format } = i18n;
  const lines = money.filter((line) => line.year === year);
  const carriedOver = sumMoney(lines.map((line) => BigInt(line.carriedOver)));
  return (
    <>
      <MoneyTable i18n={i18n} money={lines} />
      {carriedOver > 0n && (
        <p className="mt-1 text-ink-2">
          {t("assignments.carried-over", { amount: format.money(carriedOver) })}
        </p>
      )}
    </>
  );
}
