import { dayCell, type ExportColumn, moneyCell } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { TaskPile } from "#lib/reviews/overview.ts";
import type { PileIndicator, PileTask } from "#lib/reviews/pile.ts";
import type { SaidFacts } from "#lib/reviews/pile-sql.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { inOneLine, reasonWords } from "./reason-words.ts";

type Columns = ExportColumn<SortedRow>[];

/** A pile as a file has it: a unit a row, the figures of this period and the last one as numbers. */
export function pileColumns(i18n: I18n, task: PileTask): Columns {
  const { t } = i18n;
  const words = (row: SortedRow) =>
    row.reasons.map((reason) => {
      const { title, why } = reasonWords(i18n, reason, task, row);
      return `${title}: ${why}`;
    });
  const lastReview = (row: SortedRow) => row.reviews?.at(-1);
  return [
    {
      head: t("reviews.unit"),
      cell: (row) => nameOf(i18n, { name: row.unit, nameEn: row.unitEn }),
    },
    { head: t("exports.occurrence"), cell: (row) => row.occurrence },
    { head: t("exports.works"), cell: (row) => row.works },
    { head: t("assignments.state"), cell: (row) => t(`reviews.sections.${row.section}`) },
    { head: t("exports.look-why"), cell: (row) => inOneLine(words(row)) || null },
    { head: t("reports.send-by"), cell: (row) => dayCell(row.dueOn) },
    { head: t("exports.first-sent"), cell: (row) => dayCell(row.firstSubmittedOn) },
    { head: t("exports.version"), cell: (row) => (row.number > 0 ? row.number : null) },
    { head: t("reports.target"), cell: (row) => row.target },
    ...saidColumns(i18n, task, t("common.this-period"), ({ now }) => now),
    ...saidColumns(i18n, task, t("common.previous-period"), ({ last }) => last),
    { head: t("reports.narrative"), cell: (row) => row.narrative },
    { head: t("reports.difficulty"), cell: (row) => row.now?.difficulty ?? null },
    {
      head: t("reviews.decision"),
      cell: (row) => {
        const review = lastReview(row);
        return review ? t(`reviews.decisions.${review.decision}`) : null;
      },
    },
    { head: t("common.return-reason"), cell: (row) => lastReview(row)?.reason ?? null },
    {
      head: t("reviews.by"),
      cell: (row) => {
        const review = lastReview(row);
        return review ? nameOf(i18n, { name: review.by, nameEn: review.byEn }) : null;
      },
    },
    {
      head: t("reviews.at"),
      cell: (row) => {
        const at = lastReview(row)?.at ?? row.decidedAt;
        return at ? { at } : null;
      },
    },
  ];
}

/** What a task of this kind asks for, of one period. */
function saidColumns(
  i18n: I18n,
  task: PileTask,
  period: string,
  said: (row: SortedRow) => SaidFacts | null,
): Columns {
  const { t } = i18n;
  const head = (what: string) => `${what} (${period})`;
  switch (task.kind) {
    case "indicator":
      return task.indicators.flatMap((indicator) => figureColumns(i18n, indicator, head, said));
    case "funding":
      return (["planned", "allocated", "disbursed"] as const).map((column) => ({
        head: head(t("exports.in-dong", { what: t(`funding.${column}`) })),
        cell: (row) => moneyCell(said(row)?.money?.[column]),
      }));
    case "steps":
      return [{ head: head(t("exports.steps")), cell: (row) => said(row)?.steps ?? null }];
    case "document":
      return [
        {
          head: head(t("exports.document-number")),
          cell: (row) => said(row)?.documentNumber ?? null,
        },
        {
          head: head(t("exports.document-date")),
          cell: (row) => dayCell(said(row)?.documentDate ?? null),
        },
      ];
    case "works":
      return [
        {
          head: head(t("exports.stage")),
          cell: (row) => {
            const stage = said(row)?.stage;
            return stage ? t(`works.stages.${stage}`) : null;
          },
        },
        { head: head(t("exports.stage-on")), cell: (row) => dayCell(said(row)?.stageOn ?? null) },
      ];
  }
}

function figureColumns(
  i18n: I18n,
  indicator: PileIndicator,
  head: (what: string) => string,
  said: (row: SortedRow) => SaidFacts | null,
): Columns {
  const value = (row: SortedRow) => said(row)?.values?.find(({ i }) => i === indicator.id);
  const name = nameOf(i18n, indicator);
  const figure = {
    head: head(name),
    cell: (row: SortedRow) => value(row)?.n ?? null,
  };
  if (indicator.kind !== "ratio") return [figure];
  const whole = i18n.t("exports.whole-of", { what: name });
  return [figure, { head: head(whole), cell: (row) => value(row)?.d ?? null }];
}

/** What waits below by task, as a file has it. */
export function taskPileColumns(
  i18n: I18n,
  groups: readonly { id: string; name: string; nameEn: string }[],
): ExportColumn<TaskPile>[] {
  const { t } = i18n;
  return [
    {
      head: t("reviews.group"),
      cell: (row) => {
        const group = groups.find(({ id }) => id === row.groupId);
        return group ? nameOf(i18n, group) : null;
      },
    },
    {
      head: t("reviews.task"),
      cell: (row) => nameOf(i18n, { name: row.title, nameEn: row.titleEn }),
    },
    { head: t("exports.document"), cell: (row) => row.document },
    { head: t("reviews.head-waiting"), cell: (row) => row.waiting },
    { head: t("reviews.column-oldest"), cell: (row) => dayCell(row.oldestOn) },
    { head: t("reviews.head-missing"), cell: (row) => row.missing },
    { head: t("reviews.head-returned"), cell: (row) => row.returned },
    {
      head: t("exports.newest"),
      cell: (row) => row.newest && i18n.format.periodName(row.newest),
    },
    { head: t("reviews.head-decided"), cell: (row) => row.decided },
    { head: t("exports.all-newest"), cell: (row) => row.all },
  ];
}
