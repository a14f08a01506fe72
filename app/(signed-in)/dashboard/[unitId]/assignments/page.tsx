import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressesOf } from "#components/dashboards/addresses.ts";
import { AssignmentRows } from "#components/dashboards/assignment-rows.tsx";
import { ListFilters } from "#components/dashboards/list-filters.tsx";
import { countListed, listParams } from "#components/dashboards/list-params.ts";
import { pickedWords } from "#components/dashboards/picked-words.ts";
import { StateTabs } from "#components/dashboards/state-tabs.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { assignmentsPage } from "#lib/dashboards/assignments-page.ts";
import { depthOf } from "#lib/domain/unit-path.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("dashboards.list-title") };
}

/** What a number of the dashboard is made of: the tasks behind it. */
export default async function DashboardAssignmentsPage({
  params,
  searchParams,
}: PageProps<"/dashboard/[unitId]/assignments">) {
  const [actor, i18n, { unitId }, given] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await assignmentsPage(actor, unitId, given);
  if (!page) notFound();
  const { t } = i18n;
  const { unit, asked, rows, unassigned, from, next } = page;
  const to = addressesOf(unit.id, asked);
  const dashboard = to.unit(unit.id);
  const total = countListed(page, asked.state);
  const said = [
    t("dashboards.list-of", { unit: nameOf(i18n, unit) }),
    ...pickedWords(i18n, page),
    page.reports &&
      t(`dashboards.list-${page.reports.ofDifficulties ? "difficulties" : "reports"}`, {
        count: page.reports.count,
        tasks: total,
      }),
  ].filter(Boolean);

  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          ...unit.above.map((one) => ({ href: to.unit(one.id), label: nameOf(i18n, one) })),
          { href: dashboard, label: nameOf(i18n, unit) },
          { label: t("dashboards.list-title") },
        ]}
        title={t("dashboards.list-title")}
        sentence={said.join(" · ")}
        deeds={<ButtonLink href={dashboard}>{t("dashboards.to-dashboard")}</ButtonLink>}
      />
      <StateTabs i18n={i18n} page={page} to={to} />
      <ListFilters i18n={i18n} page={page} />
      {rows.length === 0 && !unassigned?.count ? (
        <EmptyState title={t("dashboards.list-empty")}>{t("dashboards.list-empty-why")}</EmptyState>
      ) : (
        rows.length > 0 && (
          <div className="mt-3">
            <AssignmentRows
              i18n={i18n}
              caption={t("dashboards.list-title")}
              today={page.today}
              rows={rows}
              withUnit
              withArea={depthOf(unit.commandPath ?? unit.localPath ?? "") === 1}
              money={asked.state ? null : page.money}
            />
          </div>
        )
      )}
      {unassigned && unassigned.count > 0 && (
        <p className="mt-3 max-w-none text-s">
          {t("dashboards.unassigned", { count: unassigned.count })}{" "}
          {unassigned.units.map((one, place) => (
            <span key={one.id}>
              {place > 0 && ", "}
              <a href={to.unit(one.id)}>{nameOf(i18n, one)}</a>
            </span>
          ))}
          {unassigned.count > unassigned.units.length &&
            ` ${t("dashboards.unassigned-more", { count: unassigned.count - unassigned.units.length })}`}
        </p>
      )}
      <Pager
        i18n={i18n}
        shown={
          rows.length > 0
            ? t("dashboards.shown", { from, to: from + rows.length - 1, total })
            : undefined
        }
        firstHref={from > 1 ? to.list(listParams(asked)) : undefined}
        nextHref={next ? to.list({ ...listParams(asked), after: next }) : undefined}
      />
      {rows.length > 0 && (
        <DownloadLinks
          i18n={i18n}
          list="dashboard-assignments"
          query={{ unit: unit.id, ...listParams(asked) }}
        />
      )}
    </main>
  );
}
