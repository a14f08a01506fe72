import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnderDirective } from "#components/directives/under-directive.tsx";
import { GoalForm } from "#components/tasks/goal-form.tsx";
import { MILESTONE_ROWS } from "#lib/goals/input.ts";
import { goalFormChoices } from "#lib/goals/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { WhileEditable } from "../../while-editable.tsx";
import { addGoalAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("goals.new-title") };
}

export default async function NewGoalPage({ params }: PageProps<"/directives/[id]/goals/new">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const choices = await goalFormChoices(actor, id);
  if (!choices) notFound();
  const { t } = i18n;
  const { number, type } = choices.directive;
  return (
    <UnderDirective
      i18n={i18n}
      directive={choices.directive}
      here={t("goals.new-title")}
      sentence={t("goals.new-of", { type: t(`directives.types.${type}`), number })}
    >
      <WhileEditable i18n={i18n} actor={actor} directiveId={id}>
        <GoalForm i18n={i18n} deed={addGoalAction} choices={choices} milestones={MILESTONE_ROWS} />
      </WhileEditable>
    </UnderDirective>
  );
}
