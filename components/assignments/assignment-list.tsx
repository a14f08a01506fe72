import { figureText, stageText } from "#components/reports/figure-text.ts";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { ListedAssignment } from "#lib/assignments/my-assignments.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { latenessOf } from "#lib/domain/lateness.ts";
import { NO_CONTENT } from "#lib/domain/report-content.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  rows: readonly ListedAssignment[];
  today: CivilDate;
  /** Several units are listed. */
  withUnit: boolean;
  /** These are of several provinces, which then stand with them. */
  withArea: boolean;
};

/** One row an assignment: whose, what, how it stands, by when, and the figure that counts. */
export function AssignmentList({ i18n, rows, today, withUnit, withArea }: Props) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      stack
      caption={t("assignments.list-caption")}
      columns={[
        { label: t("assignments.task") },
        ...(withUnit ? [{ label: t("assignments.unit") }] : []),
        { label: t("assignments.state") },
        { label: t("assignments.deadline") },
        { label: t("assignments.figure"), numeric: true },
      ]}
    >
      <RowGroup>
        {rows.map((row) => (
          <Row key={row.id}>
            <Title
              href={`/assignments/${row.id}`}
              note={
                row.occurrence > 1
                  ? `${row.document} · ${t("reports.occurrence", { occurrence: row.occurrence })}`
                  : row.document
              }
            >
              {named(i18n, row.title, row.titleEn)}
            </Title>
            {withUnit && (
              <Cell
                second
                className="l:whitespace-nowrap"
                below={withArea && row.area && nameOf(i18n, row.area)}
              >
                {named(i18n, row.unitName, row.unitNameEn)}
              </Cell>
            )}
            <Cell phone="first">
              <Standing i18n={i18n} row={row} today={today} />
            </Cell>
            <Cell label={t("assignments.deadline")}>
              {row.dueOn ? format.date(row.dueOn) : t("states.no-deadline-short")}
            </Cell>
            <Cell second numeric label={t("assignments.figure")}>
              {figureOf(i18n, row)}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}

function Standing({
  i18n: { t },
  row,
  today,
}: {
  i18n: I18n;
  row: ListedAssignment;
  today: CivilDate;
}) {
  const { state, dueOn, doneOn, waiting } = row;
  if (state === "refused" || state === "cancelled" || state === "superseded") {
    return <StateMark state="no-deadline">{t(`assignments.states.${state}`)}</StateMark>;
  }
  if (state === "suspended")
    return <StateMark state="suspended">{t("states.suspended")}</StateMark>;
  const lateness = latenessOf({ dueOn, doneOn }, today);
  return (
    <>
      <StateMark state={lateness}>{t(`states.${lateness}`)}</StateMark>{" "}
      {waiting > 0 && <StateMark state="waiting">{t("states.waiting")}</StateMark>}
    </>
  );
}

function figureOf(i18n: I18n, row: ListedAssignment): string {
  const { t, format } = i18n;
  if (row.stage) return stageText(i18n, row.stage);
  if (row.kind === "funding") {
    return row.money
      ? t("assignments.part-of", {
          part: format.amount(row.money.disbursed, "million"),
          whole: format.money(row.money.allocated, { unit: "million" }),
        })
      : t("common.missing");
  }
  if (row.kind !== "indicator" || row.values.length === 0) return t("common.missing");
  return figureText(i18n, { ...row, stepCount: 0 }, { ...NO_CONTENT, values: row.values });
}
