import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PeopleFilters } from "#components/people/people-filters.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { peopleList } from "#lib/people/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { filterOf, linksHref, listHref } from "./address.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people.list") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const { after, ...filter } = filterOf(query);
  const list = await peopleList(actor, { ...filter, ...(after && { after }) });
  if (!list) notFound();
  const { t } = i18n;
  const { rows, next, total, levels, areas } = list;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("people.list")}
        sentence={<span className="text-ink-2">{t("people.sentence")}</span>}
        deeds={
          <>
            <ButtonLink href={linksHref(filter)}>{t("people.links-title")}</ButtonLink>
            <ButtonLink href="/people/import">{t("people-import.title")}</ButtonLink>
            <ButtonLink href="/people/new" kind="primary">
              {t("people.invite")}
            </ButtonLink>
          </>
        }
      />
      {Number(query.mailed) > 0 && (
        <div className="mt-4">
          <Notice
            state="approved"
            title={t("people.links-done", { count: Number(query.mailed) })}
            announce
          >
            {t("people.links-done-when")}
          </Notice>
        </div>
      )}
      <PeopleFilters i18n={i18n} filter={filter} levels={levels} areas={areas} />
      {rows.length === 0 ? (
        <EmptyState title={t("people.none")}>{t("people.none-why")}</EmptyState>
      ) : (
        <div className="mt-4">
          <p className="mb-2 text-ink-2" role="status">
            {t("people.total", { count: total })}
          </p>
          <PeopleTable i18n={i18n} rows={rows} />
        </div>
      )}
      <Pager
        i18n={i18n}
        firstHref={after ? listHref(filter) : undefined}
        nextHref={next ? listHref({ ...filter, after: next }) : undefined}
      />
      {rows.length > 0 && <DownloadLinks i18n={i18n} list="people" query={filter} />}
    </main>
  );
}
