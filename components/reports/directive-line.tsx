import type { I18n } from "#lib/i18n/i18n.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";

/** The document that asks for it: number, date, issuer. */
export function DirectiveLine({
  i18n: { t, format },
  directive: { id, number, issuedOn, issuer },
}: {
  i18n: I18n;
  directive: Pick<ReportContext["directive"], "id" | "number" | "issuedOn" | "issuer">;
}) {
  return (
    <p>
      <a href={`/directives/${id}`}>
        {t("reports.directive-of", { number, date: format.dateInSentence(issuedOn) })}
      </a>
      , {issuer}
    </p>
  );
}
