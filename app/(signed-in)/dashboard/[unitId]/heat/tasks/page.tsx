import "#components/charts/figures.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassKey } from "#components/charts/class-key.tsx";
import { Figure } from "#components/charts/figure.tsx";
import { address, addressesOf } from "#components/dashboards/addresses.ts";
import { FigureForm } from "#components/dashboards/figure-form.tsx";
import { figureFormula, figureName } from "#components/dashboards/figure-words.ts";
import { HeatViews } from "#components/dashboards/heat-views.tsx";
import { LeaderHead } from "#components/dashboards/leader-head.tsx";
import { MatrixTable } from "#components/dashboards/matrix-table.tsx";
import { matrixTitle } from "#components/dashboards/matrix-words.ts";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { plainFigure } from "#lib/dashboards/leader-figures.ts";
import { MATRIX_FIGURES, MOST_TASKS, taskMatrix } from "#lib/dashboards/task-matrix.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("heat.by-task") };
}

/** The units below a unit by the tasks of a group or a directive: who is behind with what. */
export default async function TaskMatrixPage({
  params,
  searchParams,
}: PageProps<"/dashboard/[unitId]/heat/tasks">) {
  const [actor, i18n, { unitId }, given] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await taskMatrix(actor, unitId, given);
  if (!page) notFound();
  const { t } = i18n;
  const { unit, asked, picked, figure, tasks, rows } = page;
  const kept = { figure, group: asked.group, directive: asked.directive, all: asked.all };
  const looked = { ...asked, group: picked?.key ?? asked.group };
  const shown = plainFigure(figure);
  return (
    <main id="main" className="page dashboard">
      <LeaderHead
        i18n={i18n}
        unit={unit}
        current="heat"
        pageOf={(id) => address(`/dashboard/${id}/heat/tasks`, kept)}
        title={rows.length > 0 ? matrixTitle(i18n, page) : t("heat.tasks-nothing")}
      />
      <HeatViews i18n={i18n} unitId={unit.id} asked={asked} current="tasks" />
      <FigureForm
        i18n={i18n}
        action={`/dashboard/${unit.id}/heat/tasks`}
        unit={unit}
        asked={looked}
        figures={{
          value: figure,
          options: MATRIX_FIGURES.map((one) => ({
            value: one,
            label: figureName(i18n, plainFigure(one)),
          })),
        }}
      >
        {/* Whoever chooses here and takes no group wants all tasks. */}
        <input type="hidden" name="all" value="1" />
      </FigureForm>
      <section className="section ruled">
        {rows.length === 0 ? (
          <EmptyState title={t("heat.tasks-nothing")}>{t("heat.nothing-why")}</EmptyState>
        ) : (
          <Figure
            title={t("heat.tasks-finding", { tasks: tasks.length, rows: rows.length })}
            subtitle={t("heat.tasks-subtitle", { formula: figureFormula(i18n, shown) })}
            remark={t("heat.tasks-remark", { most: MOST_TASKS })}
          >
            <ClassKey i18n={i18n} label={t("heat.key")} scale={shown.scale} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section className="scroll-x" tabIndex={0} aria-label={t("heat.by-task")}>
              <MatrixTable i18n={i18n} page={page} to={addressesOf(unit.id, looked)} />
            </section>
            <dl className="task-codes">
              {tasks.map((task) => (
                <div key={task.id}>
                  <dt>{task.code}</dt>
                  <dd>
                    <a href={`/tasks/${task.id}`}>
                      {nameOf(i18n, { name: task.title, nameEn: task.titleEn })}
                    </a>
                  </dd>
                </div>
              ))}
            </dl>
          </Figure>
        )}
        <DownloadLinks i18n={i18n} list="dashboard-tasks" query={{ unit: unit.id, ...kept }} />
      </section>
    </main>
  );
}
