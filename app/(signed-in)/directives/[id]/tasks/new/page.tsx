import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnderDirective } from "#components/directives/under-directive.tsx";
import { TaskForm } from "#components/tasks/task-form.tsx";
import { INDICATOR_SLOTS } from "#lib/tasks/input.ts";
import { taskFormChoices } from "#lib/tasks/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { addTaskAction } from "../../../../tasks/actions.ts";
import { WhileEditable } from "../../while-editable.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("tasks.new-title") };
}

export default async function NewTaskPage({ params }: PageProps<"/directives/[id]/tasks/new">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const choices = await taskFormChoices(actor, { directiveId: id });
  if (!choices) notFound();
  const { t } = i18n;
  const { number, type } = choices.directive;
  return (
    <UnderDirective
      i18n={i18n}
      directive={choices.directive}
      here={t("tasks.new-title")}
      sentence={t("tasks.new-of", { type: t(`directives.types.${type}`), number })}
    >
      <WhileEditable i18n={i18n} actor={actor} directiveId={id}>
        <TaskForm
          i18n={i18n}
          deed={addTaskAction}
          choices={choices}
          slots={INDICATOR_SLOTS}
          back={`/directives/${id}`}
        />
      </WhileEditable>
    </UnderDirective>
  );
}
