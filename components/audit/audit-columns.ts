import type { AuditRow } from "#lib/audit/queries.ts";
import type { ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { deedWords, detailWords, entityWords, subjectWords } from "./audit-words.ts";

/** The audit as a file has it, with the ids that the page keeps in its links. */
export function auditColumns(i18n: I18n): ExportColumn<AuditRow>[] {
  const { t } = i18n;
  return [
    { head: t("audit.at"), cell: (row) => ({ at: row.at }) },
    { head: t("audit.deed"), cell: (row) => deedWords(i18n, row.deed) },
    {
      head: t("audit.account"),
      cell: (row) => named(i18n, row.account ?? t("audit.system"), row.accountEn),
    },
    { head: t("exports.email"), cell: (row) => row.email },
    { head: t("audit.unit"), cell: (row) => row.unit && named(i18n, row.unit, row.unitEn) },
    { head: t("exports.area"), cell: (row) => row.area && nameOf(i18n, row.area) },
    { head: t("audit.entity"), cell: (row) => entityWords(i18n, row.entity) },
    { head: t("audit.subject"), cell: (row) => subjectWords(i18n, row) || null },
    { head: t("exports.id"), cell: (row) => row.entityId },
    { head: t("audit.detail"), cell: (row) => detailWords(i18n, row.detail) || null },
  ];
}
