import type { ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { NoticeRow } from "./notice-table.tsx";

/** One's own notices, as a file has them. */
export function noticeColumns({ t }: I18n): ExportColumn<NoticeRow>[] {
  return [
    { head: t("notifications.column-time"), cell: (row) => ({ at: row.at }) },
    { head: t("notifications.column-said"), cell: (row) => row.said },
    { head: t("exports.about"), cell: (row) => row.about || null },
    { head: t("notifications.column-unit"), cell: (row) => row.unit },
    {
      head: t("exports.read"),
      cell: (row) => t(row.read ? "exports.is-read" : "exports.is-unread"),
    },
  ];
}
