import type { RegisterRow } from "#lib/directives/register-page.ts";
import { dayCell, type ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

/** The register as a file has it. */
export function registerColumns(i18n: I18n): ExportColumn<RegisterRow>[] {
  const { t } = i18n;
  return [
    { head: t("exports.document-number"), cell: (row) => row.number },
    { head: t("directives.type"), cell: (row) => t(`directives.types.${row.type}`) },
    { head: t("exports.title"), cell: (row) => named(i18n, row.title, row.titleEn) },
    { head: t("directives.issuer"), cell: (row) => named(i18n, row.issuer, row.issuerEn) },
    { head: t("directives.issued-on"), cell: (row) => dayCell(row.issuedOn) },
    { head: t("directives.state"), cell: (row) => t(`directives.states.${row.state}`) },
    { head: t("directives.tasks"), cell: (row) => row.tasks },
    { head: t("directives.assignments-given"), cell: (row) => row.assignments },
    { head: t("directives.overdue"), cell: (row) => row.overdue },
    { head: t("directives.class"), cell: (row) => t(`directives.classes.${row.securityClass}`) },
  ];
}
