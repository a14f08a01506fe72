import "#components/ui/work-table.css";
import { InLanguage } from "#components/directives/in-language.tsx";
import { TypedMark } from "#components/forms/typed-fields.tsx";
import { targetText } from "#components/reports/figure-text.ts";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { AssignmentRow } from "#lib/assigning/queries.ts";
import type { TaskInHand } from "#lib/assigning/task-in-hand.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { latenessOf } from "#lib/domain/lateness.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  today: CivilDate;
  rows: AssignmentRow[];
  task: Pick<TaskInHand, "kind" | "indicators" | "takesTarget">;
};

/** The units that have a task, each with a box to mark it for a deed. */
export function AssignmentRows({ i18n, today, rows, task }: Props) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("tasks.change-caption")}
      stack
      columns={[
        { label: t("tasks.which-chosen"), unseen: true },
        { label: t("tasks.area") },
        { label: t("tasks.province"), from: "m" },
        { label: t("tasks.filter-state") },
        ...(task.takesTarget
          ? [{ label: t("tasks.target-column"), numeric: true, from: "l" as const }]
          : []),
        { label: t("tasks.due"), numeric: true },
      ]}
    >
      <RowGroup>
        {rows.map((row) => (
          <Row key={row.id}>
            <td className="pick">
              <TypedMark
                name="chosen"
                value={`${row.id}:${row.version}`}
                label={t("tasks.mark", { unit: named(i18n, row.unit, row.unitEn) })}
              />
            </td>
            <Title href={`/assignments/${row.id}`}>
              <InLanguage i18n={i18n} vi={row.unit} en={row.unitEn} />
            </Title>
            <Cell from="m" second>
              <InLanguage i18n={i18n} vi={row.area} en={row.areaEn} />
            </Cell>
            <Cell>
              <StateMark state={markOf(row, today)}>{t(`tasks.state-of.${row.state}`)}</StateMark>
            </Cell>
            {task.takesTarget && (
              <Cell numeric from="l">
                {row.target === null
                  ? t("common.missing")
                  : targetText(i18n, row.target, { task, indicators: task.indicators })}
              </Cell>
            )}
            <Cell
              numeric
              label={t("tasks.due")}
              below={
                row.firstDueOn && row.firstDueOn !== row.dueOn
                  ? t("tasks.first-due", { date: format.date(row.firstDueOn) })
                  : undefined
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

const STILL: readonly AssignmentState[] = ["suspended", "cancelled", "superseded", "refused"];

function markOf({ state, dueOn, doneOn }: AssignmentRow, today: CivilDate): MarkState {
  if (state === "draft") return "draft";
  if (STILL.includes(state)) return "suspended";
  return latenessOf({ dueOn, doneOn }, today);
}
