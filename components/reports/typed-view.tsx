import { Disclosure } from "#components/ui/disclosure.tsx";
import { askedSources, FIELD } from "#lib/domain/report-form.ts";
import { MONEY_COLUMNS } from "#lib/domain/report-form-money.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ReportPage } from "#lib/reports/report-page.ts";
import { named } from "./figure-text.ts";

type Props = { i18n: I18n; report: ReportPage; draft: NonNullable<ReportPage["draft"]> };

/** What was typed and could not be sent, word for word, when the report moved meanwhile. */
export function TypedView({ i18n, report, draft }: Props) {
  const { t, format } = i18n;
  const lines = labelsOf(i18n, report).flatMap(([name, label]) => {
    const text = draft.fields[name]?.trim();
    return text ? [[label, text] as const] : [];
  });
  if (lines.length === 0) return null;
  return (
    <section className="mt-6">
      <Disclosure open summary={t("reports.typed-at", { at: format.dateTime(draft.savedAt) })}>
        <dl className="pairs">
          {lines.map(([label, text]) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd className="whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </section>
  );
}

function labelsOf(i18n: I18n, report: ReportPage): [name: string, label: string][] {
  const { t } = i18n;
  return [
    ...report.indicators.flatMap((one): [string, string][] => [
      [
        FIELD.numerator(one.id),
        named(i18n, one.numeratorVi ?? one.nameVi, one.numeratorEn ?? one.nameEn),
      ],
      [
        FIELD.denominator(one.id),
        named(i18n, one.denominatorVi ?? t("reports.denominator"), one.denominatorEn),
      ],
    ]),
    ...askedSources(report).flatMap((source) =>
      MONEY_COLUMNS.map((column): [string, string] => [
        FIELD.money(column, source),
        `${t(`funding.sources.${source}`)}: ${t(`funding.${column}`)}`,
      ]),
    ),
    ...report.steps.map((step): [string, string] => [
      FIELD.step(step.id),
      named(i18n, step.title, step.titleEn),
    ]),
    [FIELD.documentNumber, t("reports.document-number")],
    [FIELD.documentDate, t("reports.document-date")],
    [FIELD.stageOn, t("reports.stage-on")],
    [FIELD.completedOn, t("reports.completed-on")],
    [FIELD.narrative, t("reports.narrative")],
    [FIELD.difficulty, t("reports.difficulty")],
    [FIELD.proposal, t("reports.proposal")],
  ];
}
