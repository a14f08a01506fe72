import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { AssignmentRows } from "#components/tasks/assignment-rows.tsx";
import { ChangeForm } from "#components/tasks/change-form.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { ASSIGNMENT_FILTERS, assignmentsPage } from "#lib/assigning/queries.ts";
import { named } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { changeAction } from "../../actions.ts";

const DONE = ["move", "suspend", "resume", "insist", "cancel", "supersede"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("tasks.change") };
}

export default async function TaskAssignmentsPage({
  params,
  searchParams,
}: PageProps<"/tasks/[id]/assignments">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const asked = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value : "";
  };
  const filter = { area: asked("area"), state: asked("state"), q: asked("q") };
  const page = await assignmentsPage(actor, id, { ...filter, after: asked("after") });
  if (!page) notFound();
  const { t } = i18n;
  const { task, rows, areas, nextAfter, changeable } = page;
  const title = named(i18n, task.title, task.titleEn);
  const done = DONE.find((one) => one === query.done);
  const all = { value: "", label: t("common.all") };
  const address = (after: string) => {
    const set = Object.entries({ ...filter, after }).filter(([, value]) => value !== "");
    return `/tasks/${id}/assignments?${new URLSearchParams(set)}`;
  };

  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { href: `/directives/${task.directiveId}`, label: task.number },
          { href: `/tasks/${id}`, label: task.code },
          { label: t("tasks.change") },
        ]}
        title={t("tasks.change-title", { title })}
        sentence={<span className="text-ink-2">{t("tasks.change-sentence")}</span>}
        deeds={
          <ButtonLink href={`/directives/${task.directiveId}/deadlines?task=${id}`}>
            {t("deadlines.title")}
          </ButtonLink>
        }
      />
      {done && (
        <div className="mt-4">
          <Notice
            state="approved"
            title={t(`changes.done-${done}`, { count: Number(query.count) || 0 })}
            announce
          />
        </div>
      )}
      <search>
        <form className="filters" action={`/tasks/${id}/assignments`}>
          <label className="filter-wide">
            {t("tasks.filter-unit")}
            <input className="input" type="search" name="q" defaultValue={filter.q} />
          </label>
          {areas.length > 1 && (
            <FilterSelect
              name="area"
              label={t("tasks.province")}
              value={filter.area}
              options={[
                all,
                ...areas.map(({ id: value, name, nameEn }) => ({
                  value,
                  label: named(i18n, name, nameEn),
                })),
              ]}
            />
          )}
          <FilterSelect
            name="state"
            label={t("tasks.filter-state")}
            value={filter.state}
            options={[
              all,
              ...ASSIGNMENT_FILTERS.map((state) => ({
                value: state,
                label: t(`tasks.filters.${state}`),
              })),
            ]}
          />
          <Button>{t("common.filter")}</Button>
        </form>
      </search>
      <ChangeForm
        i18n={i18n}
        deed={changeAction}
        taskId={id}
        all={changeable}
        area={areas.find((area) => area.id === filter.area) ?? null}
      >
        {rows.length > 0 ? (
          <div className="mt-4">
            <AssignmentRows i18n={i18n} today={actor.today} rows={rows} task={task} />
          </div>
        ) : (
          <EmptyState title={t("tasks.nothing-here")} />
        )}
        <Pager
          i18n={i18n}
          firstHref={asked("after") ? address("") : undefined}
          nextHref={nextAfter ? address(nextAfter) : undefined}
        />
      </ChangeForm>
      {rows.length > 0 && (
        <DownloadLinks i18n={i18n} list="task-assignments" query={{ task: id, ...filter }} />
      )}
    </main>
  );
}
