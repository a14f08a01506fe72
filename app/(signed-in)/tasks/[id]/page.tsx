import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DropDraftForm } from "#components/directives/drop-draft-form.tsx";
import { GivingDrafts } from "#components/directives/giving-drafts.tsx";
import { InLanguage } from "#components/directives/in-language.tsx";
import { IssueMark } from "#components/directives/issue-mark.tsx";
import { IssuingPanel } from "#components/issuing/issuing-panel.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { AreaTable } from "#components/tasks/area-table.tsx";
import { clauseWords } from "#components/tasks/clause-words.ts";
import { deadlineWords } from "#components/tasks/deadline-words.ts";
import { TaskNotice } from "#components/tasks/task-notice.tsx";
import { TaskSide } from "#components/tasks/task-side.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Split } from "#components/ui/split.tsx";
import { draftsToIssue } from "#lib/assigning/drafts-to-issue.ts";
import { receiptOfAssigning } from "#lib/assigning/queries.ts";
import { named } from "#lib/i18n/named.ts";
import { issuingOf } from "#lib/issuing/queries.ts";
import { markShown } from "#lib/notifications/mark-read.ts";
import { taskPage } from "#lib/tasks/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { askAction, returnAction, withdrawRequestAction } from "../../issuing/actions.ts";
import { dropTaskAction, issueDraftsAction, issueTaskAction } from "../actions.ts";

const taskOf = cache(async (id: string) => taskPage(await requireActor(), id));

type Props = PageProps<"/tasks/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [i18n, { id }] = await Promise.all([pageI18n(), params]);
  const task = await taskOf(id);
  return { title: task && named(i18n, task.title, task.titleEn) };
}

export default async function OneTaskPage({ params, searchParams }: Props) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const task = await taskOf(id);
  if (!task) notFound();
  await markShown(actor, { taskId: id });
  const { t, format } = i18n;
  const { directive, areas } = task;
  const receipt =
    typeof query.receipt === "string" ? await receiptOfAssigning(actor, query.receipt) : null;
  const type = t(`directives.types.${directive.type}`);
  const drafts = areas.reduce((sum, area) => sum + area.drafts, 0);
  const inForce = areas.reduce((sum, area) => sum + area.given, 0);
  const given = areas.reduce((sum, area) => sum + area.given + area.withdrawn, 0);
  const draft = task.mayWrite && task.state === "draft";
  const issuing =
    draft && directive.state === "issued" ? await issuingOf(actor, directive.id, id) : null;
  const editable = draft && !issuing?.waiting;
  const ready = task.state === "issued" && directive.state === "issued";
  const giving =
    task.mayAssign && ready && drafts > 0 ? await draftsToIssue(actor, { taskId: id }) : null;

  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          {
            href: `/directives/${directive.id}`,
            label: t("directives.of-date", { type, number: directive.number }),
          },
          { label: task.code },
        ]}
        title={<InLanguage i18n={i18n} vi={task.title} en={task.titleEn} />}
        sentence={
          <>
            {t("tasks.facts-product")}:{" "}
            <InLanguage i18n={i18n} vi={task.product} en={task.productEn} />{" "}
            {task.state === "draft" && <IssueMark i18n={i18n} state="draft" form="fill" />}
          </>
        }
        facts={[
          { label: t("tasks.code"), value: task.code },
          { label: t("tasks.start"), value: format.date(task.startOn) },
          { label: t("tasks.due"), value: deadlineWords(i18n, { ...task, given: inForce }) },
          ...(task.clause.length > 0
            ? [{ label: t("tasks.facts-clause"), value: clauseWords(i18n, task.clause) }]
            : []),
        ]}
        deeds={
          <>
            {editable && <ButtonLink href={`/tasks/${id}/edit`}>{t("tasks.edit")}</ButtonLink>}
            {task.mayChange && given + drafts > 0 && (
              <ButtonLink href={`/tasks/${id}/assignments`}>{t("tasks.change")}</ButtonLink>
            )}
            {task.mayAssign && (
              <ButtonLink href={`/tasks/${id}/assign`} kind={editable ? "plain" : "primary"}>
                {t("tasks.assign")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="mt-4 empty:hidden">
        <TaskNotice
          i18n={i18n}
          done={typeof query.done === "string" ? query.done : undefined}
          count={Number(query.count) || 0}
          receipt={receipt}
        />
      </div>
      <Split
        sideLabel={t("tasks.about")}
        side={
          <>
            {draft &&
              (issuing ? (
                <IssuingPanel
                  i18n={i18n}
                  issuing={issuing}
                  which={{ directiveId: directive.id, taskId: id }}
                  issue={{
                    deed: issueTaskAction,
                    title: t("tasks.issue-part"),
                    what: t("tasks.issue-what"),
                    button: t("tasks.issue"),
                    hidden: { id, version: `${task.version}` },
                  }}
                  ask={askAction}
                  withdraw={withdrawRequestAction}
                  sendBack={returnAction}
                />
              ) : (
                <section>
                  <h2>{t("tasks.issue-part")}</h2>
                  <p>
                    {t("tasks.directive-first")}{" "}
                    <a href={`/directives/${directive.id}`}>{directive.number}</a>
                  </p>
                </section>
              ))}
            {giving && (
              <GivingDrafts
                i18n={i18n}
                drafts={giving}
                deed={issueDraftsAction}
                title={t("tasks.issue-drafts-part")}
                what={t("tasks.issue-drafts-what", { count: giving.ready.count })}
                button={t("tasks.issue-drafts", { count: giving.ready.count })}
                yours={t("issuing.drafts-yours", { count: giving.refused.count })}
                hidden={{ taskId: id }}
              />
            )}
            <TaskSide i18n={i18n} task={task} />
            {editable && (
              <DropDraftForm
                i18n={i18n}
                deed={dropTaskAction}
                hidden={{ id, version: `${task.version}`, drafts: `${drafts}` }}
                question={t("tasks.drop-final", { drafts })}
              />
            )}
          </>
        }
      >
        {areas.length > 0 ? (
          <section aria-labelledby="by-area">
            <h2 id="by-area">{t("tasks.by-area")}</h2>
            <AreaTable i18n={i18n} areas={areas} />
          </section>
        ) : (
          <EmptyState title={t("tasks.not-given")}>
            {task.mayAssign ? t("tasks.not-given-why") : t("tasks.not-given-here")}
          </EmptyState>
        )}
      </Split>
    </main>
  );
}
