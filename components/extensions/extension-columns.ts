import type { ExportCell, ExportColumn } from "#lib/domain/export-cell.ts";
import type { ListedExtension } from "#lib/extensions/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { stateWords } from "./extension-table.tsx";

/** Requests for extensions as a file has them. */
export function extensionColumns(i18n: I18n): ExportColumn<ListedExtension>[] {
  const { t } = i18n;
  const day = (value: string | null): ExportCell => value && { day: value };
  return [
    { head: t("assignments.task"), cell: (row) => named(i18n, row.title, row.titleEn) },
    { head: t("extensions.unit"), cell: (row) => named(i18n, row.unit, row.unitEn) },
    { head: t("extensions.first-due"), cell: (row) => day(row.firstDueOn) },
    { head: t("extensions.due-then"), cell: (row) => day(row.dueOn) },
    { head: t("extensions.wanted"), cell: (row) => day(row.wantedDueOn) },
    { head: t("extensions.granted"), cell: (row) => day(row.grantedDueOn) },
    { head: t("extensions.due"), cell: (row) => day(row.dueNow) },
    { head: t("extensions.ask-reason"), cell: (row) => row.reason },
    { head: t("extensions.asked"), cell: (row) => day(row.askedOn) },
    { head: t("extensions.asked-by"), cell: (row) => named(i18n, row.by, row.byEn) },
    { head: t("extensions.state"), cell: (row) => stateWords(i18n, row) },
    { head: t("extensions.decided"), cell: (row) => day(row.decidedOn) },
    {
      head: t("extensions.decided-by"),
      cell: (row) => row.decidedBy && named(i18n, row.decidedBy, row.decidedByEn),
    },
    { head: t("extensions.note"), cell: (row) => row.note },
  ];
}
