import type { ReactNode } from "react";
import { Cell, Row, RowGroup, Table, Title, TotalRow } from "#components/ui/table.tsx";
import type { ReportContent, TaskKind } from "#lib/domain/report-content.ts";
import { MONEY_COLUMNS, totalOf } from "#lib/domain/report-form-money.ts";
import type { NamedIndicator, NamedStep, NamedWorks } from "#lib/domain/report-names.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import type { Superior } from "#lib/reports/report-context.ts";
import { stageText, valueText } from "./figure-text.ts";

type Named = {
  kind: TaskKind;
  indicators: readonly NamedIndicator[];
  works: readonly Pick<NamedWorks, "id" | "name">[];
  steps: readonly Pick<NamedStep, "id" | "title" | "titleEn">[];
  superiors: readonly Pick<Superior, "id" | "name" | "nameEn">[];
};

/** What a version says, to read: facts in pairs, money in a table, words as paragraphs. */
export function ContentView({
  i18n,
  said,
  about,
}: {
  i18n: I18n;
  said: ReportContent;
  about: Named;
}) {
  const { t } = i18n;
  const pairs = factsOf(i18n, said, about);
  const to = about.superiors.find(({ id }) => id === said.proposalToId);
  const words: [label: string, text: string | null][] = [
    [t("reports.narrative"), said.narrative],
    [t("reports.difficulty"), said.difficulty],
    [
      to ? t("reports.proposal-to-whom", { to: nameOf(i18n, to) }) : t("reports.proposal"),
      said.proposal,
    ],
  ];
  return (
    <>
      {said.noChange && <p className="note mt-4">{t("reports.said-no-change")}</p>}
      {pairs.length > 0 && (
        <dl className="pairs mt-4">
          {pairs.map(([label, value]) => (
            <Pair key={label} label={label} value={value} />
          ))}
        </dl>
      )}
      {said.money.length > 0 && <MoneyTable i18n={i18n} money={said.money} />}
      {words.map(
        ([label, text]) =>
          text && (
            <section key={label} className="mt-6">
              <h3>{label}</h3>
              <p className="whitespace-pre-line">{text}</p>
            </section>
          ),
      )}
    </>
  );
}

function Pair({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

function factsOf(i18n: I18n, said: ReportContent, { kind, indicators, works, steps }: Named) {
  const { t, format } = i18n;
  const pairs: [label: string, value: string][] = [];
  if (said.money.length === 0) {
    for (const indicator of indicators) {
      const value = said.values.find(({ indicatorId }) => indicatorId === indicator.id);
      if (!value) continue;
      pairs.push([
        named(i18n, indicator.nameVi, indicator.nameEn),
        valueText(i18n, indicator, value),
      ]);
    }
  }
  if (kind === "document" && !said.documentNumber) {
    pairs.push([t("reports.document"), t("reports.document-no")]);
  }
  if (said.documentNumber) {
    const date = format.date(said.documentDate);
    pairs.push([t("reports.document-number"), said.documentNumber]);
    pairs.push([t("reports.document-date"), date]);
  }
  if (said.stage) {
    const name = works.length > 1 ? works.find(({ id }) => id === said.worksId)?.name : undefined;
    pairs.push([name ?? t("reports.stage-reached"), stageText(i18n, said.stage)]);
    pairs.push([t("reports.stage-on"), format.date(said.stageOn)]);
  }
  for (const step of steps) {
    const done = said.steps.find(({ stepId }) => stepId === step.id);
    pairs.push([
      named(i18n, step.title, step.titleEn),
      done ? format.date(done.doneOn) : t("reports.step-open"),
    ]);
  }
  if (said.completedOn) pairs.push([t("reports.completed-on"), format.date(said.completedOn)]);
  return pairs;
}

/** By source in million đồng, with the sum; as many decimals as it takes to say each to the đồng. */
export function MoneyTable({ i18n, money }: { i18n: I18n; money: ReportContent["money"] }) {
  const { t, format } = i18n;
  const years = [...new Set(money.map(({ year }) => year))];
  const total = MONEY_COLUMNS.map((column) => totalOf(money, column));
  return (
    <div className="mt-4">
      <Table
        i18n={i18n}
        compact
        captionShown
        caption={t("reports.money-caption", { year: years.join(", ") })}
        columns={[
          { label: t("reports.source") },
          ...MONEY_COLUMNS.map((column) => ({ label: t(`funding.${column}`), numeric: true })),
        ]}
      >
        <RowGroup>
          {money.map((line) => (
            <Row key={`${line.year} ${line.source}`}>
              <Title note={line.note}>{t(`funding.sources.${line.source}`)}</Title>
              {MONEY_COLUMNS.map((column) => (
                <Cell key={column} numeric>
                  {format.amount(line[column], "million", "exact")}
                </Cell>
              ))}
            </Row>
          ))}
        </RowGroup>
        <TotalRow>
          <Title>{t("common.total")}</Title>
          {MONEY_COLUMNS.map((column, place) => (
            <Cell key={column} numeric>
              {format.amount(total[place], "million", "exact")}
            </Cell>
          ))}
        </TotalRow>
      </Table>
    </div>
  );
}
