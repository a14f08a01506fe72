import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { reportLatenessOf } from "#lib/domain/report-lateness.ts";
import { named } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import { receiptOfNumber, receiptOfReport } from "#lib/reports/receipt-queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("reports.receipt") };
}

export default async function ReceiptPage({
  params,
  searchParams,
}: PageProps<"/reports/[id]/receipt">) {
  const [actor, i18n, { id }, { n }] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const receipt =
    typeof n === "string" ? await receiptOfNumber(actor, n) : await receiptOfReport(actor, id);
  if (!receipt || receipt.reportId !== id) notFound();
  const { t, format } = i18n;
  const { period, dueOn } = receipt;
  const reports = mayAnywhere(actor, "report:submit");
  const firstSubmittedOn = vietnamDay(new Date(receipt.firstSubmittedAt));
  const lateness = reportLatenessOf(
    { endsOn: period.endsOn, dueOn, firstSubmittedOn },
    actor.today,
  );
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          ...(reports ? [{ href: "/reports", label: t("reports.home") }] : []),
          { href: `/reports/${id}`, label: taskTitle(i18n, receipt, receipt.occurrence) },
          { label: t("reports.receipt") },
        ]}
        title={t("reports.receipt")}
        sentence={t("reports.receipt-sentence")}
        facts={[
          { label: t("reports.receipt-number"), value: receipt.number ?? t("common.missing") },
          { label: t("reports.received-at"), value: format.dateTime(receipt.at) },
          ...(receipt.version > 1
            ? [{ label: t("reports.first-sent"), value: format.dateTime(receipt.firstSubmittedAt) }]
            : []),
          { label: t("reports.version-label"), value: format.number(receipt.version) },
          {
            label: t("reports.send-by"),
            value: t("reports.due-and-state", {
              day: format.date(dueOn),
              state: t(lateness === "sent-late" ? "reports.sent-late" : "reports.sent-on-time"),
            }),
          },
        ]}
      />
      <div className="mt-6">
        <Notice
          announce={typeof n === "string"}
          state="approved"
          title={t(receipt.noChange ? "reports.sent-no-change" : "reports.sent", {
            task: taskTitle(i18n, receipt, receipt.occurrence),
          })}
        >
          {named(i18n, receipt.unitName, receipt.unitNameEn)}, {format.periodInSentence(period)}
        </Notice>
      </div>
      <div className="deeds mt-6">
        {reports && (
          <ButtonLink kind="primary" href="/reports">
            {t("reports.back-home")}
          </ButtonLink>
        )}
        <ButtonLink href={`/reports/${id}`}>{t("reports.view-report")}</ButtonLink>
        <ButtonLink kind="quiet" href={`/assignments/${receipt.assignmentId}`}>
          {t("reports.view-timeline")}
        </ButtonLink>
      </div>
    </main>
  );
}
