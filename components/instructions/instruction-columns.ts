import { dayCell, type ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ListedInstruction } from "#lib/instructions/queries.ts";
import { besideWords } from "./beside-words.ts";

/** Instructions as a file has them. */
export function instructionColumns(i18n: I18n): ExportColumn<ListedInstruction>[] {
  const { t } = i18n;
  return [
    { head: t("instructions.text"), cell: (row) => row.text },
    { head: t("instructions.owner"), cell: (row) => named(i18n, row.owner, row.ownerEn) },
    { head: t("instructions.from"), cell: (row) => named(i18n, row.from, row.fromEn) },
    { head: t("instructions.given-on"), cell: (row) => ({ at: row.givenAt }) },
    { head: t("instructions.due-on"), cell: (row) => dayCell(row.dueOn) },
    { head: t("instructions.state"), cell: (row) => t(`instructions.states.${row.state}`) },
    {
      head: t("instructions.answered-on"),
      cell: ({ answeredAt }) => (answeredAt ? { at: answeredAt } : null),
    },
    { head: t("instructions.answer-label"), cell: (row) => row.answer },
    {
      head: t("instructions.about"),
      cell: (row) => {
        if (row.title) return named(i18n, row.title, row.titleEn);
        return row.beside ? besideWords(i18n, row.beside) : row.aboutLabel;
      },
    },
  ];
}
