import "#components/notifications/notices.css";
import type { Metadata } from "next";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { NoticeTable } from "#components/notifications/notice-table.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { GROUP_NAMES } from "#lib/domain/notices.ts";
import { openable } from "#lib/instructions/may-open.ts";
import { MOST_COUNTED, type NoticeFilter, noticeList } from "#lib/notifications/queries.ts";
import type { ShownNotice } from "#lib/notifications/shown.ts";
import { instructionsOf, wordedNotice } from "#lib/notifications/words.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("notifications.title") };
}

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const filter: NoticeFilter = {
    unread: query.view === "unread",
    group: GROUP_NAMES.find((name) => name === query.group),
    ...(typeof query.after === "string" && { after: query.after }),
  };
  const { rows, next, unread, newest } = await noticeList(actor, filter);
  const open = await openable(actor, instructionsOf(rows));
  const isClosed = (row: ShownNotice) => instructionsOf([row]).some((id) => !open.has(id));
  const { t, format } = i18n;
  const marked = /^\d{1,6}$/.test(String(query.read)) ? Number(query.read) : null;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("notifications.title")}
        sentence={
          <>
            {t("notifications.sentence", { count: unread })}{" "}
            <a href="/account">{t("notifications.settings")}</a>
          </>
        }
        deeds={
          unread > 0 &&
          newest && (
            <form action="/api/notifications/read" method="post">
              <input type="hidden" name="upTo" value={newest} />
              <Button>{t("notifications.read-all")}</Button>
            </form>
          )
        }
      />
      {marked !== null && (
        <Notice
          state="approved"
          title={t("notifications.told-read-all", { count: marked })}
          announce
        />
      )}
      <Tabs
        label={t("notifications.views")}
        tabs={[
          {
            href: addressOf({ ...filter, unread: false, after: undefined }),
            label: t("notifications.all"),
            current: !filter.unread,
          },
          {
            href: addressOf({ ...filter, unread: true, after: undefined }),
            label: t("notifications.unread"),
            count: unread >= MOST_COUNTED ? t("notifications.more") : format.number(unread),
            current: filter.unread,
          },
        ]}
      />
      <form className="filters" action="/notifications" aria-label={t("notifications.filter")}>
        {filter.unread && <input type="hidden" name="view" value="unread" />}
        <FilterSelect
          name="group"
          label={t("notifications.filter-group")}
          value={filter.group ?? ""}
          options={[
            { value: "", label: t("common.all") },
            ...GROUP_NAMES.map((name) => ({
              value: name,
              label: t(`notifications.groups.${name}`),
            })),
          ]}
        />
        <Button>{t("common.filter")}</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState
          title={filter.unread ? t("notifications.none-unread") : t("notifications.none")}
        >
          {t("notifications.none-why")}
        </EmptyState>
      ) : (
        <div className="mt-4">
          <NoticeTable
            i18n={i18n}
            rows={rows.map((row) => ({ ...wordedNotice(i18n, row), closed: isClosed(row) }))}
          />
        </div>
      )}
      {rows.length > 0 && (
        <DownloadLinks
          i18n={i18n}
          list="notifications"
          query={{ view: filter.unread ? "unread" : null, group: filter.group }}
        />
      )}
      <Pager
        i18n={i18n}
        firstHref={filter.after ? addressOf({ ...filter, after: undefined }) : undefined}
        nextHref={next ? addressOf({ ...filter, after: next }) : undefined}
      />
    </main>
  );
}

function addressOf({ unread, group, after }: NoticeFilter): string {
  const query = new URLSearchParams({
    ...(unread && { view: "unread" }),
    ...(group && { group }),
    ...(after && { after }),
  }).toString();
  return query ? `/notifications?${query}` : "/notifications";
}
