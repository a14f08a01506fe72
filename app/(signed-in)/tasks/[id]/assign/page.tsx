import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssueMark } from "#components/directives/issue-mark.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { AssignForm } from "#components/tasks/assign-form.tsx";
import { assignPage } from "#lib/assigning/queries.ts";
import type { DirectiveType } from "#lib/domain/directive.ts";
import { named } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { assignAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("tasks.assign") };
}

export default async function AssignPage({ params }: PageProps<"/tasks/[id]/assign">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const page = await assignPage(actor, id);
  if (!page) notFound();
  const { t, format } = i18n;
  const { task } = page;
  const type = t(`directives.types.${task.type as DirectiveType}`);
  const draft = task.state === "draft" || task.directiveState === "draft";
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          {
            href: `/directives/${task.directiveId}`,
            label: t("directives.of-date", { type, number: task.number }),
          },
          { href: `/tasks/${id}`, label: task.code },
          { label: t("tasks.assign") },
        ]}
        title={t("tasks.assign-title", { title: named(i18n, task.title, task.titleEn) })}
        sentence={
          <>
            <span className="text-ink-2">
              {t("tasks.assign-of", {
                type,
                number: task.number,
                date: format.dateInSentence(task.issuedOn),
                product: named(i18n, task.product, task.productEn),
              })}
            </span>{" "}
            {draft && <IssueMark i18n={i18n} state="draft" form="fill" />}
          </>
        }
      />
      <AssignForm
        i18n={i18n}
        deed={assignAction}
        page={page}
        idempotencyKey={crypto.randomUUID()}
      />
    </main>
  );
}
