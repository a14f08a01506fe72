import "#components/ui/work-table.css";
import { InLanguage } from "#components/directives/in-language.tsx";
import { TypedCell } from "#components/forms/typed-cell.tsx";
import { TypedMark } from "#components/forms/typed-fields.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { CopyPage } from "#lib/copying/copy-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Task = CopyPage["tasks"][number];

/** Each task with a box to leave it out, its deadline as it was and as it would be, and whom it would reach. */
export function CopyTasks({ i18n, tasks }: { i18n: I18n; tasks: Task[] }) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("copying.tasks")}
      stack
      columns={[
        { label: t("copying.take"), unseen: true },
        { label: t("directives.tasks") },
        { label: t("copying.old-due"), numeric: true },
        { label: t("copying.new-due") },
        { label: t("copying.give") },
      ]}
    >
      <RowGroup>
        {tasks.map((task) => (
          <Row key={task.id}>
            <td className="pick">
              <TypedMark
                name="take"
                value={task.id}
                label={t("copying.take-of", { code: task.code })}
                checked
              />
            </td>
            <Title
              note={t("copying.task-note", {
                code: task.code,
                cadence: t(`tasks.cadences.${task.cadence}`),
                start: format.date(task.newStartOn),
              })}
            >
              <InLanguage i18n={i18n} vi={task.title} en={task.titleEn} />
            </Title>
            <Cell numeric label={t("copying.old-due")}>
              {format.date(task.dueOn)}
            </Cell>
            <Cell label={t("copying.new-due")}>
              <TypedCell
                name={`due-${task.id}`}
                value={typedDay(task.newDueOn) ?? ""}
                label={t("copying.new-due-of", { code: task.code })}
                maxLength={10}
              />
              <Falls i18n={i18n} task={task} />
            </Cell>
            <Cell label={t("copying.give")}>
              <Give i18n={i18n} task={task} />
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}

/** A day that nobody works on is said; it is moved by the reader or not at all. */
function Falls({ i18n: { t, format }, task: { falls, newDueOn } }: { i18n: I18n; task: Task }) {
  if (!falls?.instead || !newDueOn) return null;
  return (
    <small className="block">
      {t(`copying.falls-${falls.kind === "holiday" ? "holiday" : "weekend"}`, {
        instead: format.date(falls.instead),
      })}
    </small>
  );
}

function Give({ i18n: { t }, task }: { i18n: I18n; task: Task }) {
  const { id, code, same, heirs, gone } = task;
  const units = same + heirs;
  if (units === 0 && gone === 0) return t("copying.nobody");
  return (
    <>
      {units > 0 && (
        <span className="give">
          <TypedMark name="give" value={id} label={t("copying.give-of", { code })} checked />
          {t("copying.units", { count: units })}
        </span>
      )}
      {heirs > 0 && <small className="block">{t("copying.heirs", { count: heirs })}</small>}
      {gone > 0 && <small className="block">{t("copying.gone", { count: gone })}</small>}
    </>
  );
}
