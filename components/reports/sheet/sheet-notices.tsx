import { Notice } from "#components/ui/notice.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import type { ReceiptOfMany } from "#lib/reports/receipt-queries.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";

type Props = {
  i18n: I18n;
  sent: ReceiptOfMany | null;
  /** What somebody else sent or decided while the sheet was open. */
  moved: readonly ReportContext[];
  /** What was typed before the session ran out is back. */
  held: boolean;
  /** How many were handed up to the unit's head. */
  handed: number;
};

/** What came of the sheet that was sent: the receipt, and the reports that others were faster with. */
export function SheetNotices({ i18n, sent, moved, held, handed }: Props) {
  const { t, format } = i18n;
  if (!sent && moved.length === 0 && !held && handed === 0) return null;
  return (
    <div className="mt-4 grid gap-3">
      {held && <Notice announce title={t("auth.typed-back")} />}
      {handed > 0 && <HandedUpNotice i18n={i18n} count={handed} />}
      {sent && (
        <Notice announce state="approved" title={t("sheet.sent", { count: sent.count })}>
          {t("reports.receipt-line", { number: sent.number, at: format.dateTime(sent.at) })}{" "}
          <a href={`/reports/batch/${sent.number}`}>{t("common.view")}</a>
        </Notice>
      )}
      {moved.length > 0 && (
        <Notice announce state="overdue" title={t("sheet.moved", { count: moved.length })}>
          <ul>
            {moved.map((report) => (
              <li key={report.id}>
                <a href={`/reports/${report.id}?conflict=1`}>
                  {taskTitle(i18n, report.task, report.assignment.occurrence)}
                </a>
                , {format.periodInSentence(report.period)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** That reports wait for the unit's head now: nothing has been sent. */
export function HandedUpNotice({ i18n: { t }, count }: { i18n: I18n; count: number }) {
  return (
    <Notice announce state="waiting" title={t("sign-off.handed-up-many", { count })}>
      {t("sign-off.handed-up-why")}
    </Notice>
  );
}
