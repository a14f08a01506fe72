import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { named } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import { receiptOfMany } from "#lib/reports/receipt-queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("reports.receipt") };
}

/** The receipt of a sheet: its number, when, how many, and which. */
export default async function SheetReceiptPage({ params }: PageProps<"/reports/batch/[number]">) {
  const [actor, i18n, { number }] = await Promise.all([requireActor(), pageI18n(), params]);
  const receipt = await receiptOfMany(actor, number);
  if (!receipt) notFound();
  const { t, format } = i18n;
  const units = new Set(receipt.reports.map(({ unitName }) => unitName));
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/reports", label: t("reports.home") },
          { href: "/reports/batch", label: t("sheet.title") },
          { label: t("reports.receipt") },
        ]}
        title={t("reports.receipt")}
        sentence={t("reports.receipt-sentence")}
        facts={[
          { label: t("reports.receipt-number"), value: receipt.number },
          { label: t("reports.received-at"), value: format.dateTime(receipt.at) },
          { label: t("sheet.count"), value: format.number(receipt.count) },
        ]}
      />
      <div className="mt-6">
        <Table
          i18n={i18n}
          stack
          caption={t("sheet.sent", { count: receipt.count })}
          captionShown
          columns={[{ label: t("reports.task") }, { label: t("reports.period") }]}
        >
          <RowGroup>
            {receipt.reports.map((report) => (
              <Row key={report.reportId}>
                <Title
                  href={`/reports/${report.reportId}`}
                  note={
                    units.size > 1 ? named(i18n, report.unitName, report.unitNameEn) : undefined
                  }
                >
                  {taskTitle(i18n, report, report.occurrence)}
                </Title>
                <Cell second>
                  {format.periodName(report.period)}
                  {report.noChange && ` · ${t("sheet.no-change")}`}
                </Cell>
              </Row>
            ))}
          </RowGroup>
        </Table>
      </div>
      <div className="deeds mt-6">
        <ButtonLink kind="primary" href="/reports">
          {t("reports.back-home")}
        </ButtonLink>
      </div>
    </main>
  );
}
