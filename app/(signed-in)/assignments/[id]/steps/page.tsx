import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { StepsForm } from "#components/steps/steps-form.tsx";
import { named, nameOf } from "#lib/i18n/named.ts";
import { stepsPage } from "#lib/steps/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { planStepsAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("steps.title") };
}

/** A unit plans in which steps it does what it was given. */
export default async function StepsPage({ params }: PageProps<"/assignments/[id]/steps">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const page = await stepsPage(actor, id);
  if (!page) notFound();
  const { t, format } = i18n;
  const title = named(i18n, page.task.title, page.task.titleEn);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/assignments", label: t("assignments.list") },
          { href: `/assignments/${id}`, label: title },
          { label: t("steps.title") },
        ]}
        title={t("steps.title-of-task", { title })}
        sentence={
          <span className="text-ink-2">
            {t("steps.sentence", { unit: nameOf(i18n, page.unit) })}
          </span>
        }
        facts={[
          {
            label: t("assignments.deadline"),
            value: page.dueOn ? format.date(page.dueOn) : t("states.no-deadline-short"),
          },
        ]}
      />
      <div className="mt-4">
        <StepsForm i18n={i18n} page={page} deed={planStepsAction} />
      </div>
    </main>
  );
}
