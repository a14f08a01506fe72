import { figureText } from "#components/reports/figure-text.ts";
import type { ListedAssignment } from "#lib/assignments/my-assignments.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { dayCell, type ExportColumn, moneyCell } from "#lib/domain/export-cell.ts";
import { latenessOf } from "#lib/domain/lateness.ts";
import { NO_CONTENT } from "#lib/domain/report-content.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";

/** The list of assignments as a file has it: the first figure of a task in numbers, all of them in words. */
export function assignmentColumns(i18n: I18n, today: CivilDate): ExportColumn<ListedAssignment>[] {
  const { t } = i18n;
  const first = (row: ListedAssignment) => {
    const [indicator] = row.indicators;
    const value = row.values.find(({ indicatorId }) => indicatorId === indicator?.id);
    return { indicator, value };
  };
  return [
    { head: t("assignments.task"), cell: (row) => named(i18n, row.title, row.titleEn) },
    { head: t("exports.document"), cell: (row) => row.document },
    { head: t("exports.occurrence"), cell: (row) => row.occurrence },
    { head: t("assignments.unit"), cell: (row) => named(i18n, row.unitName, row.unitNameEn) },
    { head: t("exports.area"), cell: (row) => row.area && nameOf(i18n, row.area) },
    { head: t("assignments.state"), cell: (row) => stateWords(i18n, row, today) },
    { head: t("assignments.deadline"), cell: (row) => dayCell(row.dueOn) },
    { head: t("assignments.first-deadline"), cell: (row) => dayCell(row.firstDueOn) },
    { head: t("assignments.done-on"), cell: (row) => dayCell(row.doneOn) },
    { head: t("exports.waiting"), cell: (row) => row.waiting },
    {
      head: t("exports.indicator"),
      cell: (row) => {
        const { indicator, value } = first(row);
        return indicator && value ? named(i18n, indicator.nameVi, indicator.nameEn) : null;
      },
    },
    { head: t("exports.figure"), cell: (row) => first(row).value?.numerator ?? null },
    { head: t("exports.whole"), cell: (row) => first(row).value?.denominator ?? null },
    {
      head: t("assignments.approved-figures"),
      cell: (row) =>
        row.values.length > 0
          ? figureText(i18n, { ...row, stepCount: 0 }, { ...NO_CONTENT, values: row.values })
          : null,
    },
    {
      head: t("assignments.approved-stage"),
      cell: (row) => row.stage && t(`works.stages.${row.stage}`),
    },
    {
      head: t("exports.in-dong", { what: t("assignments.disbursed") }),
      cell: (row) => (row.kind === "funding" ? moneyCell(row.disbursed) : null),
    },
  ];
}

function stateWords({ t }: I18n, { state, dueOn, doneOn }: ListedAssignment, today: CivilDate) {
  if (state === "refused" || state === "cancelled" || state === "superseded")
    return t(`assignments.states.${state}`);
  if (state === "suspended") return t("states.suspended");
  return t(`states.${latenessOf({ dueOn, doneOn }, today)}`);
}
