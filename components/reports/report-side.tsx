import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { typedIndicators } from "#lib/domain/report-form.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { PeriodBehind, ReportPage } from "#lib/reports/report-page.ts";
import { DirectiveLine } from "./directive-line.tsx";
import { figureText } from "./figure-text.ts";

/** What a report stands on: the periods before it, and what asks for it. */
export function ReportSide({ i18n, report }: { i18n: I18n; report: ReportPage }) {
  const { t } = i18n;
  const { task, directive, behind } = report;
  return (
    <>
      <section>
        <h2>{t("reports.periods-behind")}</h2>
        {behind.length === 0 ? (
          <p>{t("reports.first-period")}</p>
        ) : (
          <PeriodsBehind i18n={i18n} report={report} />
        )}
      </section>
      <section>
        <h2>{t("reports.basis")}</h2>
        <DirectiveLine i18n={i18n} directive={directive} />
        <p className="mt-1 text-ink-2">
          {t("reports.product-is", { product: named(i18n, task.product, task.productEn) })}
        </p>
      </section>
      <section>
        <h2>{t("papers.on-paper")}</h2>
        <ul className="grid gap-1">
          {(report.current || report.draft) && (
            <li>
              <a href={`/api/reports/${report.id}/word`}>{t("papers.download-one")}</a>
            </li>
          )}
          <li>
            <a href={`/reports/period/${report.periodId}?unit=${report.unit.id}`}>
              {t("papers.whole-period")}
            </a>
          </li>
        </ul>
      </section>
    </>
  );
}

function PeriodsBehind({ i18n, report }: { i18n: I18n; report: ReportPage }) {
  const { t, format } = i18n;
  const { task, indicators, steps, works, behind } = report;
  const [only, ...others] = typedIndicators({ kind: task.kind, indicators });
  const share = only?.kind === "ratio" && others.length === 0 ? only : null;
  const told = { kind: task.kind, indicators, stepCount: steps.length };
  const saidBy = ({ content }: PeriodBehind) =>
    content?.values.find(({ indicatorId }) => indicatorId === share?.id);
  const worksOf = ({ content }: PeriodBehind) =>
    works.find(({ id }) => id === content?.worksId)?.name;
  return (
    <Table
      i18n={i18n}
      compact
      caption={t("reports.periods-behind")}
      columns={[
        { label: t("reports.period-short") },
        { label: t("reports.figure"), numeric: true },
        ...(share ? [{ label: t("reports.share"), numeric: true }] : []),
      ]}
    >
      <RowGroup>
        {behind.map((one) => {
          const value = saidBy(one);
          return (
            <Row key={one.reportId}>
              <Title
                href={`/reports/${one.reportId}`}
                note={
                  one.state === "submitted"
                    ? t("states.waiting")
                    : one.state === "returned" && t("states.returned")
                }
              >
                {format.periodName(one.period)}
              </Title>
              {share && value ? (
                <>
                  <Cell numeric>
                    {format.number(value.numerator)} / {format.number(value.denominator)}
                  </Cell>
                  <Cell numeric>{format.share(value.numerator, value.denominator)}</Cell>
                </>
              ) : (
                <>
                  <Cell numeric below={works.length > 1 && worksOf(one)}>
                    {one.content ? figureText(i18n, told, one.content) : t("common.unreported")}
                  </Cell>
                  {share && <Cell numeric>{t("common.missing")}</Cell>}
                </>
              )}
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );
}
