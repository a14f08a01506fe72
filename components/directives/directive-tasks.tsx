import { deadlineWords } from "#components/tasks/deadline-words.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Cell, Row, RowGroup, Table, Title, TotalRow } from "#components/ui/table.tsx";
import type { DirectivePage, TaskRow } from "#lib/directives/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { type Counted, countsHref } from "./counts-href.ts";
import { InLanguage } from "./in-language.tsx";
import { IssueMark } from "./issue-mark.tsx";

const COUNTS = ["given", "done", "open", "overdue"] as const;

/** The tasks of a directive; the counts of a row add up to what was given. */
export function DirectiveTasks({
  i18n,
  directive: { id, tasks, mayWrite },
  countedAt,
}: {
  i18n: I18n;
  /** The unit whose list has all that the reader's counts are made of; null where several have. */
  countedAt: string | null;
  directive: Pick<DirectivePage, "id" | "tasks" | "mayWrite">;
}) {
  const { t, format } = i18n;
  const sum = (of: keyof Pick<TaskRow, (typeof COUNTS)[number]>) =>
    format.number(tasks.reduce((all, task) => all + task[of], 0));
  const withDrafts = tasks.some(({ state, drafts }) => state === "draft" || drafts > 0);
  return (
    <section aria-labelledby="tasks">
      <div className="head">
        <h2 id="tasks">{t("directives.tasks")}</h2>
        {mayWrite && (
          <div className="deeds">
            <ButtonLink href={`/directives/${id}/annex`} kind="quiet" small>
              {t("annex.title")}
            </ButtonLink>
            <ButtonLink href={`/directives/${id}/tasks/new`} small>
              {t("directives.task-add")}
            </ButtonLink>
          </div>
        )}
      </div>
      {tasks.length === 0 ? (
        <p className="text-ink-2">{t("directives.tasks-none")}</p>
      ) : (
        <Table
          i18n={i18n}
          caption={t("directives.tasks")}
          stack
          columns={[
            { label: t("directives.tasks") },
            { label: t("tasks.cadence"), from: "l" },
            { label: t("tasks.due"), numeric: true },
            ...(withDrafts ? [{ label: t("directives.state"), from: "l" as const }] : []),
            ...COUNTS.map((count) => ({ label: t(`tasks.counts.${count}`), numeric: true })),
          ]}
        >
          <RowGroup>
            {tasks.map((task) => (
              <Row key={task.id}>
                <Title
                  href={`/tasks/${task.id}`}
                  note={task.code}
                  below={
                    task.drafts > 0 && (
                      <small className="below l:hidden">
                        <Drafts i18n={i18n} task={task} />
                      </small>
                    )
                  }
                >
                  <InLanguage i18n={i18n} vi={task.title} en={task.titleEn} />
                </Title>
                <Cell from="l" className="whitespace-nowrap">
                  {t(`tasks.cadences.${task.cadence as "once"}`)}
                </Cell>
                <Cell numeric label={t("tasks.due")} className="whitespace-normal">
                  {deadlineWords(i18n, task)}
                </Cell>
                {withDrafts && (
                  <Cell from="l">
                    {task.state === "draft" && <IssueMark i18n={i18n} state="draft" />}
                    {task.drafts > 0 && (
                      <small className={task.state === "draft" ? "below" : undefined}>
                        <Drafts i18n={i18n} task={task} />
                      </small>
                    )}
                  </Cell>
                )}
                {COUNTS.map((count) => (
                  <Cell
                    key={count}
                    numeric
                    phone="half"
                    label={t(`tasks.counts.${count}`)}
                    className={count === "overdue" && task.overdue > 0 ? "text-over" : undefined}
                  >
                    <Count
                      of={task[count]}
                      href={hrefOf(count, countedAt, { directive: id, task: task.id })}
                      said={format.number(task[count])}
                    />
                  </Cell>
                ))}
              </Row>
            ))}
          </RowGroup>
          <TotalRow>
            <Title>{t("common.total")}</Title>
            <Cell from="l">{null}</Cell>
            <Cell from="s">{null}</Cell>
            {withDrafts && <Cell from="l">{null}</Cell>}
            {COUNTS.map((count) => (
              <Cell key={count} numeric phone="half" label={t(`tasks.counts.${count}`)}>
                <Count
                  of={tasks.reduce((all, task) => all + task[count], 0)}
                  href={hrefOf(count, countedAt, { directive: id })}
                  said={sum(count)}
                />
              </Cell>
            ))}
          </TotalRow>
        </Table>
      )}
    </section>
  );
}

/** What is open has no list that counts as this column does. */
function hrefOf(
  count: (typeof COUNTS)[number],
  unitId: string | null,
  counted: Counted,
): string | null {
  if (!unitId || count === "open") return null;
  return countsHref(unitId, { ...counted, ...(count !== "given" && { state: count }) });
}

function Count({ of, href, said }: { of: number; href: string | null; said: string }) {
  return of > 0 && href ? <a href={href}>{said}</a> : said;
}

function Drafts({ i18n, task }: { i18n: I18n; task: TaskRow }) {
  return (
    <a className="whitespace-nowrap" href={`/tasks/${task.id}/assignments?state=draft`}>
      {i18n.t("tasks.drafts-of", { count: task.drafts })}
    </a>
  );
}
