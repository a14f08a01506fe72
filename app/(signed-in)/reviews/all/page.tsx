import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FigureReportsTable } from "#components/reviews/figure-reports-table.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { isId } from "#lib/domain/id.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { FIGURES, reportsOfFigure } from "#lib/reviews/reports-of-figure.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { figureHref, queueHref, readAddress } from "../queue-address.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("reviews.title") };
}

/** What a number of the overview counts, of all periods: of one task, or of all. */
export default async function FigurePage({ searchParams }: PageProps<"/reviews/all">) {
  const [actor, i18n, params] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const of = FIGURES.find((figure) => figure === params.of);
  const { group, task } = readAddress(params);
  const isMalformed = [group, task].some((id) => id !== null && !isId(id));
  if (!of || isMalformed || !mayAnywhere(actor, "report:urge")) notFound();
  const { t } = i18n;
  const after = typeof params.after === "string" ? params.after : null;
  const { count, rows, next, calendar } = await reportsOfFigure(actor, { of, group, task, after });
  const name = t(`reviews.head-${of}`);
  const [first] = rows;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: queueHref({ group }), label: t("reviews.title") }, { label: name }]}
        title={t("reviews.section-count", { name, count })}
        sentence={task && first && nameOf(i18n, { name: first.title, nameEn: first.titleEn })}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("reviews.none-here")} />
      ) : (
        <FigureReportsTable
          i18n={i18n}
          caption={name}
          of={of}
          rows={rows}
          calendar={calendar}
          withTask={!task}
          today={actor.today}
          hrefOf={(row) =>
            queueHref({
              group,
              task: row.taskId,
              period: row.periodId,
              tab: of === "waiting" ? null : of,
            })
          }
        />
      )}
      <Pager
        i18n={i18n}
        firstHref={after ? figureHref({ of, group, task }) : undefined}
        nextHref={next ? figureHref({ of, group, task, after: next }) : undefined}
      />
    </main>
  );
}
