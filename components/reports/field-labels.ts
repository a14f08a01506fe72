import { askedSources, FIELD } from "#lib/domain/report-form.ts";
import { MONEY_COLUMNS } from "#lib/domain/report-form-money.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";

/** The label of each field that can be wrong or can have been typed into, in the order of the form. */
export function fieldLabels(i18n: I18n, report: ReportContext): [name: string, label: string][] {
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
      [FIELD.overWhole(one.id), t("reports.over-whole-label")],
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
    [FIELD.documentExists, t("reports.document-exists")],
    [FIELD.documentNumber, t("reports.document-number")],
    [FIELD.documentDate, t("reports.document-date")],
    [FIELD.works, t("reports.which-works")],
    [FIELD.stage, t("reports.stage-reached")],
    [FIELD.stageOn, t("reports.stage-on")],
    [FIELD.completedOn, t("reports.completed-on")],
    [FIELD.narrative, t("reports.narrative")],
    [FIELD.difficulty, t("reports.difficulty")],
    [FIELD.proposal, t("reports.proposal")],
    [FIELD.proposalTo, t("reports.proposal-to")],
  ];
}
