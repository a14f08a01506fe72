import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { TaskForm } from "#components/tasks/task-form.tsx";
import { INDICATOR_SLOTS } from "#lib/tasks/input.ts";
import { taskFormChoices } from "#lib/tasks/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { editTaskAction } from "../../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("tasks.edit") };
}

export default async function EditTaskPage({ params }: PageProps<"/tasks/[id]/edit">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const choices = await taskFormChoices(actor, { taskId: id });
  if (!choices?.task) notFound();
  const { t } = i18n;
  const { directive, task } = choices;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { href: `/directives/${directive.id}`, label: directive.number },
          { href: `/tasks/${id}`, label: task.code },
          { label: t("tasks.edit") },
        ]}
        title={t("tasks.edit-title", { code: task.code })}
      />
      <div className="mt-6">
        <TaskForm
          i18n={i18n}
          deed={editTaskAction}
          choices={choices}
          slots={INDICATOR_SLOTS}
          back={`/tasks/${id}`}
        />
      </div>
    </main>
  );
}
