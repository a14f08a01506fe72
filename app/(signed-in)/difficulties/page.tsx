import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DifficultyFilters } from "#components/difficulties/difficulty-filters.tsx";
import { DifficultyTable } from "#components/difficulties/difficulty-table.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { difficultyList, viewsOf } from "#lib/difficulties/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { filterOf, listHref } from "./address.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("difficulties.list") };
}

export default async function DifficultiesPage({ searchParams }: PageProps<"/difficulties">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const filter = filterOf(query, viewsOf(actor));
  const list = await difficultyList(actor, filter);
  if (!list) notFound();
  const { t, format } = i18n;
  const { rows, next, counts, holders } = list;
  const { view, state, like } = filter;
  const count = Number(query.count);
  const toldDone = query.done === "answered" || query.done === "passed-up" ? query.done : null;
  const mayDo = rows.some(({ mine }) => mine);
  const table = (
    <DifficultyTable
      i18n={i18n}
      rows={rows}
      today={actor.today}
      picked={like !== undefined}
      likeHref={(id) => listHref({ view, like: id })}
    />
  );
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("difficulties.list")}
        sentence={<span className="text-ink-2">{t(`difficulties.sentence.${view}`)}</span>}
      />
      {toldDone && Number.isInteger(count) && (
        <Notice state="approved" title={t(`difficulties.done-${toldDone}`, { count })} announce>
          <p>{t("difficulties.done-why")}</p>
        </Notice>
      )}
      <Tabs
        label={t("difficulties.views-label")}
        tabs={counts.map((each) => ({
          href: listHref({ view: each.view }),
          label: t(`difficulties.views.${each.view}`),
          count: format.number(each.count),
          current: each.view === view,
        }))}
      />
      {like ? (
        <p className="mt-4">
          {t("difficulties.like-these")}{" "}
          <a href={listHref({ view })}>{t("difficulties.all-of-them")}</a>
        </p>
      ) : (
        <DifficultyFilters i18n={i18n} filter={filter} holders={holders} today={actor.today} />
      )}
      {rows.length === 0 ? (
        view === "to-answer" && state === "waiting" && counts[0]?.count === 0 ? (
          <EmptyState title={t("difficulties.none-waiting")}>
            {t("difficulties.none-waiting-why")}
          </EmptyState>
        ) : (
          <EmptyState title={t("difficulties.none")} />
        )
      ) : mayDo ? (
        <form action="/difficulties/answer">
          <input type="hidden" name="back" value={listHref(filter)} />
          <div className="deeds my-4">
            <Button kind="primary">{t("difficulties.answer-picked")}</Button>
            <Button formAction="/difficulties/pass-up">{t("difficulties.pass-picked")}</Button>
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
        <DownloadLinks i18n={i18n} list="difficulties" query={{ ...filter, after: null }} />
      )}
    </main>
  );
}
