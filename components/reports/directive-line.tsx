import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";

/** The document that asks for it: number, date, issuer. */
export function DirectiveLine({
  i18n,
  directive: { id, number, issuedOn, issuer, issuerEn },
}: {
  i18n: I18n;
  directive: Pick<ReportContext["directive"], "id" | "number" | "issuedOn" | "issuer" | "issuerEn">;
}) {
  const { t, format } = i18n;
  return (
    <p>
      <a href={`/directives/${id}`}>
        {t("reports.directive-of", { number, date: format.dateInSentence(issuedOn) })}
      </a>
      , {named(i18n, issuer, issuerEn)}
    </p>
  );
}
