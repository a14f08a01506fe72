import { dayCell, type ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { RegisterRow } from "#lib/units/register-list.ts";

/** The register of units as a file has it. */
export function unitRegisterColumns(i18n: I18n): ExportColumn<RegisterRow>[] {
  const { t } = i18n;
  return [
    { head: t("units.code"), cell: (row) => row.code },
    { head: t("units.name"), cell: (row) => row.name },
    { head: t("units.name-en"), cell: (row) => row.nameEn },
    { head: t("units.level"), cell: (row) => named(i18n, row.level, row.levelEn) },
    {
      head: t("units.parent-command"),
      cell: (row) => row.command && named(i18n, row.command, row.commandEn),
    },
    {
      head: t("units.parent-local"),
      cell: (row) => row.local && named(i18n, row.local, row.localEn),
    },
    { head: t("units.in-force-from"), cell: (row) => dayCell(row.from) },
    { head: t("units.to"), cell: (row) => dayCell(row.to) },
    { head: t("units.basis"), cell: (row) => row.basis },
    {
      head: t("units.accounts"),
      cell: (row) => t(row.hasAccounts ? "units.accounts-yes" : "units.accounts-no"),
    },
  ];
}
