import { Icon } from "#components/ui/icon.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";

/** The document that asks for it: number, date, issuer, and its signed text. */
export function DirectiveLine({
  i18n,
  directive: { id, number, issuedOn, issuer, issuerEn, file },
}: {
  i18n: I18n;
  directive: Omit<ReportContext["directive"], "type">;
}) {
  const { t, format } = i18n;
  return (
    <p>
      <a href={`/directives/${id}`}>
        {t("reports.directive-of", { number, date: format.dateInSentence(issuedOn) })}
      </a>
      , {named(i18n, issuer, issuerEn)}
      {file && (
        <>
          <br />
          <SignedFileLink i18n={i18n} file={file} />
        </>
      )}
    </p>
  );
}

type FileProps = {
  i18n: I18n;
  file: NonNullable<ReportContext["directive"]["file"]>;
  /** For those who hear the link among others. */
  of?: string;
};

/** The signed text, one tap away. */
export function SignedFileLink({ i18n: { t }, file, of }: FileProps) {
  return (
    <a
      href={`/api/files/${file.id}`}
      className="inline-flex items-baseline gap-1"
      title={file.name}
    >
      <Icon name="file" size={13} />
      {t("reports.signed-file")}
      {of && <span className="sr-only">: {of}</span>}
    </a>
  );
}
