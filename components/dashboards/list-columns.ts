import type { RankedChild } from "#lib/dashboards/children-page.ts";
import type { ListedAssignment } from "#lib/dashboards/figures/list-assignments.ts";
import { dayCell, type ExportColumn } from "#lib/domain/export-cell.ts";
import type { MoneySum } from "#lib/domain/funding.ts";
import { allOf, type StateCounts } from "#lib/domain/rates.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { listedState, stopWords } from "./listed-state.ts";

/** A unit below, or what the unit has of its own, so that the rows add up to all. */
export type CountedRow = Pick<RankedChild, "name" | "nameEn" | "level" | "levelEn" | "counts">;

/** The units of a dashboard as a file has them: every state is a column, and the first five add up to all. */
export function unitColumns(i18n: I18n): ExportColumn<CountedRow>[] {
  const { t } = i18n;
  const count = (of: keyof StateCounts) => (row: CountedRow) => row.counts[of];
  return [
    { head: t("dashboards.unit"), cell: (row) => nameOf(i18n, row) },
    {
      head: t("exports.level"),
      cell: (row) => nameOf(i18n, { name: row.level, nameEn: row.levelEn }),
    },
    { head: t("dashboards.of-tasks"), cell: (row) => allOf(row.counts) },
    { head: t("states.done-on-time"), cell: count("doneOnTime") },
    { head: t("states.done-late"), cell: count("doneLate") },
    { head: t("states.within-term"), cell: count("withinTerm") },
    { head: t("states.overdue"), cell: count("overdue") },
    { head: t("states.not-running"), cell: count("noDeadline") },
    { head: t("states.of-which-due-soon"), cell: count("dueSoon") },
    {
      head: t("states.of-which-waiting"),
      cell: ({ counts }) =>
        counts.waitingWithinTerm + counts.waitingOverdue + counts.waitingNoDeadline,
    },
  ];
}

/** With what it has of the money that was asked for; null where none was. */
export type ListedRow = ListedAssignment & { money: MoneySum | null };

/** What a number of a dashboard is made of, as a file has it. */
export function listedColumns(i18n: I18n, withMoney: boolean): ExportColumn<ListedRow>[] {
  const { t } = i18n;
  const money = (["planned", "allocated", "disbursed"] as const).map((column) => ({
    head: t("exports.in-dong", { what: t(`funding.${column}`) }),
    cell: (row: ListedRow) => row.money?.[column] ?? null,
  }));
  return [
    {
      head: t("dashboards.task"),
      cell: (row) => nameOf(i18n, { name: row.task, nameEn: row.taskEn }),
    },
    {
      head: t("dashboards.unit"),
      cell: (row) => nameOf(i18n, { name: row.unit, nameEn: row.unitEn }),
    },
    { head: t("exports.area"), cell: (row) => row.area && nameOf(i18n, row.area) },
    {
      head: t("dashboards.state"),
      cell: (row) => t(`states.${listedState(row)}`),
    },
    { head: t("dashboards.due"), cell: (row) => dayCell(row.dueOn) },
    { head: t("dashboards.done"), cell: (row) => dayCell(row.doneOn) },
    { head: t("exports.waiting"), cell: (row) => row.waiting },
    { head: t("dashboards.stop"), cell: (row) => stopWords(i18n, row) },
    ...(withMoney ? money : []),
  ];
}
