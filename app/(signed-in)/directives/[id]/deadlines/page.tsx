import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MoveForm } from "#components/deadlines/move-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { MOVE_STATES } from "#lib/deadlines/input.ts";
import { deadlinesPage } from "#lib/deadlines/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { moveManyAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("deadlines.title") };
}

export default async function DeadlinesPage({
  params,
  searchParams,
}: PageProps<"/directives/[id]/deadlines">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await deadlinesPage(actor, id);
  if (!page) notFound();
  const { t } = i18n;
  const { directive, tasks } = page;
  const type = t(`directives.types.${directive.type}`);
  const task = tasks.find((one) => one.id === query.task);
  const done = Number(query.done) || 0;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          {
            href: `/directives/${id}`,
            label: t("directives.of-date", { type, number: directive.number }),
          },
          ...(task ? [{ href: `/tasks/${task.id}`, label: task.code }] : []),
          { label: t("deadlines.title") },
        ]}
        title={t("deadlines.title-of", { type, number: directive.number })}
        sentence={<span className="text-ink-2">{t("deadlines.sentence")}</span>}
      />
      {done > 0 && (
        <div className="mt-4">
          <Notice state="approved" title={t("deadlines.done", { count: done })} announce />
        </div>
      )}
      {tasks.length === 0 ? (
        <EmptyState title={t("deadlines.nothing-here")} />
      ) : (
        <MoveForm
          i18n={i18n}
          deed={moveManyAction}
          page={page}
          states={MOVE_STATES}
          taskId={task?.id ?? null}
        />
      )}
    </main>
  );
}
