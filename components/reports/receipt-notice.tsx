import { Notice } from "#components/ui/notice.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ReceiptShown } from "#lib/reports/receipt-queries.ts";

/** That it arrived: number and time, as they can be read out over the phone. */
export function ReceiptNotice({ i18n, receipt }: { i18n: I18n; receipt: ReceiptShown }) {
  const { t, format } = i18n;
  const task = named(i18n, receipt.title, receipt.titleEn);
  return (
    <div className="mt-4">
      <Notice
        announce
        state="approved"
        title={t(receipt.noChange ? "reports.sent-no-change" : "reports.sent", { task })}
      >
        {t("reports.receipt-line", {
          number: receipt.number ?? t("common.missing"),
          at: format.dateTime(receipt.at),
        })}{" "}
        <a href={`/reports/${receipt.reportId}/receipt`}>{t("common.view")}</a>
      </Notice>
    </div>
  );
}
