import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { ExtensionFilters } from "#components/extensions/extension-filters.tsx";
import { ExtensionTable } from "#components/extensions/extension-table.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { viewsOf } from "#lib/extensions/filter.ts";
import { extensionList } from "#lib/extensions/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { filterOf, listHref } from "./address.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("extensions.list") };
}

export default async function ExtensionsPage({ searchParams }: PageProps<"/extensions">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const filter = filterOf(query, viewsOf(actor));
  const list = await extensionList(actor, filter);
  if (!list) notFound();
  const { t, format } = i18n;
  const { rows, next, counts } = list;
  const { view, state } = filter;
  const count = Number(query.count);
  const toldDone = query.done === "granted" || query.done === "declined" ? query.done : null;
  const mine = rows.filter((row) => row.mine).length;
  const picked = query.pick === "page";
  const table = <ExtensionTable i18n={i18n} rows={rows} today={actor.today} picked={picked} />;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("extensions.list")}
        sentence={<span className="text-ink-2">{t(`extensions.sentence.${view}`)}</span>}
      />
      {toldDone && Number.isInteger(count) && (
        <Notice state="approved" title={t(`extensions.done-${toldDone}`, { count })} announce>
          <p>{t("extensions.done-why")}</p>
        </Notice>
      )}
      <Tabs
        label={t("extensions.views-label")}
        tabs={counts.map((each) => ({
          href: listHref({ view: each.view }),
          label: t(`extensions.views.${each.view}`),
          count: format.number(each.count),
          current: each.view === view,
        }))}
      />
      <ExtensionFilters i18n={i18n} filter={filter} choices={list} />
      {rows.length === 0 ? (
        view === "to-decide" && state === "waiting" && counts[0]?.count === 0 ? (
          <EmptyState title={t("extensions.none-waiting")}>
            {t("extensions.none-waiting-why")}
          </EmptyState>
        ) : (
          <EmptyState title={t("extensions.none")} />
        )
      ) : mine > 0 ? (
        <form action="/extensions/grant">
          <input type="hidden" name="back" value={listHref(filter)} />
          <div className="deeds my-4">
            <Button kind="primary">{t("extensions.grant-picked")}</Button>
            <Button formAction="/extensions/decline">{t("extensions.decline-picked")}</Button>
            <a href={listHref({ ...filter, ...(!picked && { pick: "page" }) })}>
              {picked ? t("extensions.pick-none") : t("extensions.pick-page", { count: mine })}
            </a>
          </div>
          {table}
        </form>
      ) : (
        <div className="mt-4">{table}</div>
      )}
      <Pager
        i18n={i18n}
        firstHref={filter.after ? listHref({ ...filter, after: undefined }) : undefined}
        nextHref={next ? listHref({ ...filter, after: next }) : undefined}
      />
      {rows.length > 0 && (
        <DownloadLinks i18n={i18n} list="extensions" query={{ ...filter, after: null }} />
      )}
    </main>
  );
}
