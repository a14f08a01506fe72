import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { GoalForm } from "#components/tasks/goal-form.tsx";
import { MILESTONE_YEARS } from "#lib/goals/input.ts";
import { goalFormChoices } from "#lib/goals/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
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
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { href: `/directives/${id}`, label: number },
          { label: t("goals.new-title") },
        ]}
        title={t("goals.new-title")}
        sentence={
          <span className="text-ink-2">
            {t("goals.new-of", { type: t(`directives.types.${type}`), number })}
          </span>
        }
      />
      <div className="mt-6">
        <GoalForm i18n={i18n} deed={addGoalAction} choices={choices} milestones={MILESTONE_YEARS} />
      </div>
    </main>
  );
}
