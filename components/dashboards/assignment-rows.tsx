import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { ListedAssignment } from "#lib/dashboards/figures/list-assignments.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  caption: string;
  today: CivilDate;
  rows: readonly ListedAssignment[];
  /** Left out where all rows are of one unit. */
  withUnit?: boolean;
};

/** Assignments with their deadline and state, each a link to its reports. */
export function AssignmentRows({ i18n, caption, today, rows, withUnit }: Props) {
  const { t, format, locale } = i18n;
  const english = locale === "en";
  return (
    <Table
      i18n={i18n}
      stack
      caption={caption}
      columns={[
        { label: t("dashboards.task") },
        ...(withUnit ? [{ label: t("dashboards.unit") }] : []),
        { label: t("dashboards.state") },
        { label: t("dashboards.due"), numeric: true },
        { label: t("dashboards.done"), numeric: true },
        { label: t("dashboards.waiting") },
      ]}
    >
      <RowGroup>
        {rows.map((row) => (
          <Row key={row.id}>
            <Title href={`/assignments/${row.id}`}>{(english && row.taskEn) || row.task}</Title>
            {withUnit && <Cell second>{(english && row.unitEn) || row.unit}</Cell>}
            <Cell>
              <StateMark state={row.suspended ? "suspended" : row.lateness}>
                {t(`states.${row.suspended ? "suspended" : row.lateness}`)}
              </StateMark>
            </Cell>
            <Cell
              numeric
              label={t("dashboards.due")}
              phone="half"
              below={
                row.lateness === "overdue" && row.dueOn ? format.distance(row.dueOn, today) : null
              }
            >
              {format.date(row.dueOn)}
            </Cell>
            <Cell numeric label={t("dashboards.done")} phone="half">
              {format.date(row.doneOn)}
            </Cell>
            <Cell className={row.waiting > 0 ? undefined : "phone-hide"}>
              {row.waiting > 0 && (
                <StateMark state="waiting">{t("states.waiting-uncounted")}</StateMark>
              )}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}
