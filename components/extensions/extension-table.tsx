import { type DeedRow, DeedTable } from "#components/forms/deed-table.tsx";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Title } from "#components/ui/table.tsx";
import { ReasonRow } from "#components/ui/work-rows.tsx";
import { type CivilDate, daysBetween } from "#lib/domain/civil-date.ts";
import type { ListedExtension } from "#lib/extensions/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  rows: readonly ListedExtension[];
  today: CivilDate;
  /** All are ticked. */
  picked: boolean;
};

/** Which unit asks for how much more time, until when, and what was decided; below it why. */
export function ExtensionTable({ i18n, rows, today, picked }: Props) {
  const { t } = i18n;
  // What was decided is told by the deadline of that time; what waits by the one that holds.
  const dueLabel = rows.every(({ waits }) => waits) ? "due" : "due-then";
  return (
    <DeedTable
      i18n={i18n}
      caption={t("extensions.caption")}
      columns={[
        { label: t("assignments.task") },
        { label: t("extensions.unit") },
        { label: t(`extensions.${dueLabel}`), numeric: true },
        { label: t("extensions.wanted"), numeric: true },
        { label: t("extensions.state") },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        mine: row.mine ? deedOn(i18n, row, picked) : null,
        cells: <RequestCells {...{ i18n, row, today, dueLabel }} />,
        below: (columns) => <SaidRows i18n={i18n} row={row} columns={columns} />,
      }))}
    />
  );
}

function deedOn(i18n: I18n, row: ListedExtension, checked: boolean): DeedRow["mine"] {
  const unit = nameOf(i18n, { name: row.unit, nameEn: row.unitEn });
  const task = named(i18n, row.title, row.titleEn);
  const label = i18n.t("extensions.pick-of", { unit, task });
  return {
    pick: { name: "item", value: row.id, label, checked },
    href: `/extensions/grant?item=${row.id}`,
    label: i18n.t("extensions.grant-one"),
  };
}

type RowProps = {
  i18n: I18n;
  row: ListedExtension;
  today: CivilDate;
  dueLabel: "due" | "due-then";
};

function RequestCells({ i18n, row, today, dueLabel }: RowProps) {
  const { t, format } = i18n;
  const unit = nameOf(i18n, { name: row.unit, nameEn: row.unitEn });
  const task = named(i18n, row.title, row.titleEn);
  const due = dueLabel === "due" ? row.dueNow : row.dueOn;
  return (
    <>
      <Title href={`/assignments/${row.assignmentId}?show=deadlines`}>{task}</Title>
      <Cell
        below={
          row.grantedBefore > 0
            ? t("extensions.granted-before", { count: row.grantedBefore })
            : undefined
        }
      >
        {unit}
      </Cell>
      <Cell
        numeric
        phone="half"
        label={t(`extensions.${dueLabel}`)}
        below={
          row.waits
            ? format.distance(due, today)
            : row.firstDueOn !== due
              ? t("extensions.first", { day: format.date(row.firstDueOn) })
              : undefined
        }
      >
        {format.date(due)}
      </Cell>
      <Cell
        numeric
        phone="half"
        label={t("extensions.wanted")}
        below={
          row.wantedDueOn > due
            ? t("extensions.later", { days: daysBetween(due, row.wantedDueOn) })
            : undefined
        }
      >
        {format.date(row.wantedDueOn)}
      </Cell>
      <Cell below={row.decidedOn ? format.date(row.decidedOn) : undefined}>
        <StateMark state={markOf(row)}>{stateWords(i18n, row)}</StateMark>
      </Cell>
    </>
  );
}

function SaidRows({ i18n, row, columns }: { i18n: I18n; row: ListedExtension; columns: number }) {
  const { t, format } = i18n;
  return (
    <>
      <ReasonRow
        state="waiting"
        columns={columns}
        label={t("extensions.why-of", {
          by: named(i18n, row.by, row.byEn),
          day: format.date(row.askedOn),
        })}
      >
        {row.reason}
      </ReasonRow>
      {row.note && row.decidedOn && (
        <ReasonRow
          state={markOf(row)}
          columns={columns}
          label={t("extensions.why-of", {
            by: named(i18n, row.decidedBy ?? "", row.decidedByEn),
            day: format.date(row.decidedOn),
          })}
        >
          {row.note}
        </ReasonRow>
      )}
    </>
  );
}

function markOf({ state, waits }: ListedExtension): MarkState {
  if (waits) return "waiting";
  if (state === "granted") return "approved";
  return state === "declined" ? "returned" : "suspended";
}

/** How a request stands, in a word or two: also for a file. */
export function stateWords(
  { t, format }: I18n,
  { state, waits, grantedDueOn }: ListedExtension,
): string {
  if (state === "asked" && !waits) return t("extensions.states.ended");
  return t(`extensions.states.${state}`, { day: format.date(grantedDueOn) });
}
