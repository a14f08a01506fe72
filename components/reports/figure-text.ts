import type { ReportContent, ReportedValue, TaskKind } from "#lib/domain/report-content.ts";
import { totalOf } from "#lib/domain/report-form-money.ts";
import type { NamedIndicator } from "#lib/domain/report-names.ts";
import { physicalShare, type WorksStage } from "#lib/domain/works-stage.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Told = {
  kind: TaskKind;
  indicators: readonly NamedIndicator[];
  stepCount: number;
};

/** What a report says in a few words, for a column: "386 / 398 = 97,0%", "118,4 triệu đồng", "Móng, 50%". */
export function figureText(i18n: I18n, { kind, indicators, stepCount }: Told, said: ReportContent) {
  const { t, format } = i18n;
  switch (kind) {
    case "indicator":
      return figuresText(i18n, indicators, said.values);
    case "funding":
      return said.money.length > 0
        ? format.money(totalOf(said.money, "disbursed"))
        : t("common.missing");
    case "works":
      return said.stage ? stageText(i18n, said.stage) : completionText(i18n, said);
    case "document":
      return documentText(i18n, said);
    case "steps":
      return stepCount > 0
        ? t("reports.steps-done", { done: said.steps.length, all: stepCount })
        : completionText(i18n, said);
  }
}

export function stageText({ t, format }: I18n, stage: WorksStage): string {
  return t("reports.stage-share", {
    stage: t(`works.stages.${stage}`),
    share: format.percent(physicalShare(stage) / 100, 0),
  });
}

/** "22 cán bộ"; "41 / 52 = 78,8%"; "Có". */
export function valueText(
  i18n: I18n,
  indicator: NamedIndicator,
  { numerator, denominator }: Pick<ReportedValue, "numerator" | "denominator">,
): string {
  const { t, format } = i18n;
  if (indicator.kind === "ratio") return format.fraction(numerator, denominator);
  if (indicator.kind === "amount") {
    const unit = named(i18n, indicator.unitVi, indicator.unitEn);
    return `${format.number(numerator)}\u00a0${unit.replaceAll(" ", "\u00a0")}`;
  }
  return numerator >= 1 ? t("reports.yes") : t("reports.no");
}

type Targeted = {
  task: { kind: TaskKind };
  indicators: readonly Pick<NamedIndicator, "kind" | "unitVi" | "unitEn">[];
};

/** What was asked of the unit: "80%", "12 cán bộ", "479,5 triệu đồng". A share of money is no money. */
export function targetText(i18n: I18n, target: number, { task, indicators }: Targeted): string {
  const { format } = i18n;
  const [indicator] = indicators;
  if (indicator && indicator.kind !== "amount") return `${format.number(target)}%`;
  if (task.kind === "funding") return format.money(BigInt(Math.round(target)));
  if (!indicator) return format.number(target);
  return `${format.number(target)}\u00a0${named(i18n, indicator.unitVi, indicator.unitEn)}`;
}

function figuresText(
  i18n: I18n,
  indicators: readonly NamedIndicator[],
  values: readonly ReportedValue[],
): string {
  const told = indicators.flatMap((indicator) => {
    const value = values.find(({ indicatorId }) => indicatorId === indicator.id);
    return value ? [{ indicator, value }] : [];
  });
  if (told.length === 0) return i18n.t("common.missing");
  const [first] = told;
  const sameUnit = told.every(
    ({ indicator }) => indicator.kind === "amount" && indicator.unitVi === first?.indicator.unitVi,
  );
  if (!sameUnit || told.length === 1) {
    return told.map(({ indicator, value }) => valueText(i18n, indicator, value)).join("; ");
  }
  const numbers = told.map(({ value }) => i18n.format.number(value.numerator)).join("; ");
  return `${numbers} ${named(i18n, first?.indicator.unitVi ?? "", first?.indicator.unitEn ?? "")}`;
}

function documentText({ t, format }: I18n, { documentNumber, documentDate }: ReportContent) {
  if (!documentNumber) return t("reports.no-document");
  return t("reports.document-of", { number: documentNumber, date: format.date(documentDate) });
}

function completionText({ t, format }: I18n, { completedOn }: ReportContent): string {
  return completedOn
    ? t("reports.completed-since", { date: format.date(completedOn) })
    : t("reports.not-completed");
}
