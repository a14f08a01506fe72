import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { type CivilDate, daysBetween } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import type { FigureReport } from "#lib/reviews/reports-of-figure.ts";

type Props = {
  i18n: I18n;
  caption: string;
  rows: readonly FigureReport[];
  withTask: boolean;
  today: CivilDate;
  /** The pile that the report lies in. */
  hrefOf: (row: FigureReport) => string;
};

/** Reports of several periods, each with the way to its pile. */
export function FigureReportsTable({ i18n, caption, rows, withTask, today, hrefOf }: Props) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      stack
      caption={caption}
      columns={[
        { label: t("reviews.unit") },
        ...(withTask ? [{ label: t("reviews.task") }] : []),
        { label: t("reviews.period") },
        { label: t("reviews.due-on"), numeric: true },
      ]}
    >
      <RowGroup>
        {rows.map((row) => (
          <Row key={row.reportId}>
            <Title href={hrefOf(row)}>{nameOf(i18n, { name: row.unit, nameEn: row.unitEn })}</Title>
            {withTask && <Cell second>{taskTitle(i18n, row, row.occurrence)}</Cell>}
            <Cell>{format.periodName(row.period)}</Cell>
            <Cell
              numeric
              label={t("reviews.due-on")}
              below={
                row.dueOn < today &&
                t("calendar.days-over", { days: daysBetween(row.dueOn, today) })
              }
            >
              {format.date(row.dueOn)}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}
