import type { ReactNode } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { canCorrect, canDropCorrection } from "#lib/domain/report-status.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ReportPage } from "#lib/reports/report-page.ts";

type Props = { i18n: I18n; report: ReportPage };

/** Why a report came back, beside the form that corrects it. */
export function ReturnedReason({ i18n, report }: Props) {
  const { t, format } = i18n;
  const returned = report.decisions.find(({ decision }) => decision === "returned");
  if (report.state !== "returned" || !returned) return null;
  return (
    <p className="reason is-back mt-4">
      <b>{t("common.return-reason")}</b> ({named(i18n, returned.unitName, returned.unitNameEn)},{" "}
      {format.dateTime(returned.at)}): {returned.reason}
    </p>
  );
}

/** A correction that was taken or sent back: what was approved counts on, and the correction may be given up. */
export function CorrectionOpen({ i18n: { t }, report }: Props) {
  if (report.mustHandUp || !report.mine || !canDropCorrection(report)) return null;
  return (
    <form action={`/api/reports/${report.id}/drop-correction`} method="post" className="note mb-4">
      <p>{t("reports.correction-open", { number: report.acceptedVersion ?? 0 })}</p>
      <p className="mt-2">
        <Button small>{t("reports.drop-correction")}</Button>
      </p>
    </form>
  );
}

const TOO_LATE = {
  send: "reports.too-late",
  save: "reports.not-saved",
  recall: "reports.not-recalled",
} as const;

/** Who sent, decided or drafted, and when: what a form, or a recall, that came too late has to know. */
export function Meanwhile({ i18n, report, deed }: Props & { deed: "send" | "save" | "recall" }) {
  const { t, format } = i18n;
  const { state, sentBy, submittedAt, decisions } = report;
  const decided = decisions.find(({ decision }) => decision !== "opinion");
  const who = decided ?? (state === "submitted" ? sentBy : null);
  const at = decided?.at ?? submittedAt;
  const newer = !who && report.aside ? report.draft : null;
  const told = newer
    ? t("reports.told-drafted", {
        by: named(i18n, newer.by, newer.byEn),
        at: format.dateTime(newer.savedAt),
      })
    : who && at
      ? t(decided ? `reports.told-${decided.decision as "approved"}` : "reports.told-sent", {
          by: named(i18n, who.by, who.byEn),
          at: format.dateTime(at),
        })
      : t("reports.told-changed");
  return (
    <div className="mt-4">
      <Notice announce state="overdue" title={t(TOO_LATE[deed])}>
        {told}{" "}
        {report.aside && (
          <>
            {t("reports.typed-kept")} <a href="#typed">{t("reports.typed-see")}</a>
          </>
        )}
      </Notice>
    </div>
  );
}

/** Who sent what is shown, and what was said about it. */
export function SentAndDecided({ i18n, report }: Props) {
  const { t, format } = i18n;
  const { current, sentBy, decisions } = report;
  return (
    <div className="mt-4 text-s text-ink-2">
      {current && sentBy && (
        <p>
          {t("reports.told-sent", {
            by: named(i18n, sentBy.by, sentBy.byEn),
            at: format.dateTime(current.submittedAt),
          })}{" "}
          {sentBy.prepared &&
            t("sign-off.prepared-by", {
              by: named(i18n, sentBy.prepared.by, sentBy.prepared.byEn),
              at: format.dateTime(sentBy.prepared.at),
            })}
        </p>
      )}
      {decisions.toReversed().map((one) => (
        <div key={one.line} className="mt-1">
          <p>
            {t(`reports.told-${one.decision}`, {
              by: named(i18n, one.by, one.byEn),
              at: format.dateTime(one.at),
            })}
          </p>
          {one.reason && <p className="quote">{one.reason}</p>}
        </div>
      ))}
    </div>
  );
}

/** What may be done with a report that was sent: take it back, or correct what was approved. */
export function SentDeeds({ i18n, report }: Props): ReactNode {
  const { t } = i18n;
  const decided = report.decisions.some(({ decision }) => decision !== "opinion");
  return (
    <div className="deeds mt-6">
      {report.mine && !report.mustHandUp && report.state === "submitted" && !decided && (
        <form action={`/api/reports/${report.id}/recall`} method="post">
          <Button>{t("common.recall")}</Button>
        </form>
      )}
      {report.mine && canCorrect(report.state) && (
        <ButtonLink href={`/reports/${report.id}?correct=1`}>{t("reports.correct")}</ButtonLink>
      )}
      <ButtonLink kind="quiet" href={`/reports/${report.id}/receipt`}>
        {t("reports.view-receipt")}
      </ButtonLink>
      <ButtonLink kind="quiet" href={`/assignments/${report.assignment.id}`}>
        {t("reports.view-timeline")}
      </ButtonLink>
    </div>
  );
}
