import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegisterCounts } from "#components/directives/register-counts.tsx";
import { RegisterFilters } from "#components/directives/register-filters.tsx";
import { RegisterTable } from "#components/directives/register-table.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { registerPage } from "#lib/directives/register-page.ts";
import { isAtTop, mayAnywhere } from "#lib/domain/policy.ts";
import { waitingCount } from "#lib/issuing/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("directives.register") };
}

export default async function DirectivesPage({ searchParams }: PageProps<"/directives">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  if (!mayAnywhere(actor, "directive:read")) notFound();
  const { t } = i18n;
  const asked = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value : "";
  };
  const filter = {
    q: asked("q"),
    type: asked("type"),
    year: asked("year"),
    issuer: asked("issuer"),
    state: asked("state"),
    class: asked("class"),
    overdue: asked("overdue"),
    sort: asked("sort"),
  };
  const { directives, years, issuers, counts, nextAfter } = await registerPage(actor, {
    ...filter,
    after: asked("after"),
  });
  const mayWrite = mayAnywhere(actor, "directive:write");
  const waiting = mayWrite ? await waitingCount(actor) : 0;
  const { sort: _, ...narrowing } = filter;
  const filtered = Object.values(narrowing).some((value) => value !== "");
  const address = (after: string) => {
    const set = Object.entries({ ...filter, after }).filter(([, value]) => value !== "");
    return `/directives?${new URLSearchParams(set)}`;
  };

  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("directives.register")}
        deeds={
          mayWrite && (
            <>
              {isAtTop(actor, "task-group:manage") && (
                <ButtonLink href="/directives/groups" kind="quiet">
                  {t("task-groups.title")}
                </ButtonLink>
              )}
              <ButtonLink href="/issuing">
                {t("issuing.title-count", { count: waiting })}
              </ButtonLink>
              <ButtonLink href="/directives/new" kind="primary">
                {t("directives.register-new")}
              </ButtonLink>
            </>
          )
        }
      />
      {query.done === "dropped" && (
        <div className="mt-4">
          <Notice state="approved" title={t("directives.done-dropped")} announce />
        </div>
      )}
      <RegisterFilters
        i18n={i18n}
        filter={filter}
        years={years}
        issuers={issuers}
        withState={mayWrite}
      />
      <RegisterCounts i18n={i18n} counts={counts} filter={filter} withDrafts={mayWrite} />
      {directives.length > 0 ? (
        <div className="mt-4">
          <RegisterTable i18n={i18n} directives={directives} />
        </div>
      ) : filtered ? (
        <EmptyState
          title={t("directives.none-found")}
          deeds={<ButtonLink href="/directives">{t("directives.clear-filter")}</ButtonLink>}
        >
          {t("directives.none-found-why")}
        </EmptyState>
      ) : (
        <EmptyState title={t("directives.none")}>{t("directives.none-why")}</EmptyState>
      )}
      <Pager
        i18n={i18n}
        firstHref={asked("after") ? address("") : undefined}
        nextHref={nextAfter ? address(nextAfter) : undefined}
      />
      {directives.length > 0 && <DownloadLinks i18n={i18n} list="directives" query={filter} />}
    </main>
  );
}
