import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DifficultyFilters } from "#components/difficulties/difficulty-filters.tsx";
import { DifficultyTable } from "#components/difficulties/difficulty-table.tsx";
import { WordingTable } from "#components/difficulties/wording-table.tsx";
import { WordingTicks } from "#components/difficulties/wording-ticks.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { NARROWING, viewsOf } from "#lib/difficulties/filter.ts";
import { difficultyPage } from "#lib/difficulties/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { answerHref, filterOf, listHref, waitingHref } from "./address.ts";

const FORM = "asked";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("difficulties.list") };
}

export default async function DifficultiesPage({ searchParams }: PageProps<"/difficulties">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const filter = filterOf(query, viewsOf(actor));
  const page = await difficultyPage(actor, filter);
  if (!page) notFound();
  const { t, format } = i18n;
  const { list, counts, calendar, mayPassUp } = page;
  const { view, state, like } = filter;
  const here = listHref(filter);
  const count = Number(query.count);
  const toldDone = query.done === "answered" || query.done === "passed-up" ? query.done : null;
  const isPicked = query.pick === "page";
  const listed = list.by === "item" ? list.rows : list.wordings;
  const mayDo = listed.some(({ mine }) => mine);
  const shared = { i18n, today: actor.today, calendar };
  const withArea = page.areas.length > 1;
  const table =
    list.by === "item" ? (
      <DifficultyTable
        {...shared}
        withArea={withArea}
        rows={list.rows}
        answerHref={(item) => answerHref(filter, { item }, here)}
      />
    ) : (
      <WordingTable
        {...shared}
        withArea={withArea}
        wordings={list.wordings}
        picked={isPicked}
        likeHref={(id) => listHref({ ...filter, after: undefined, like: id })}
        answerHref={(chosen) => answerHref(filter, chosen, here)}
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
          href: waitingHref(each.view),
          label: t(`difficulties.views.${each.view}`),
          count: format.number(each.count),
          current: each.view === view,
        }))}
      />
      {like ? (
        <p className="mt-4">
          {t("difficulties.like-these")}{" "}
          <a href={listHref({ ...filter, like: undefined, after: undefined })}>
            {t("difficulties.all-of-them")}
          </a>
        </p>
      ) : (
        <DifficultyFilters {...shared} filter={filter} head={page} />
      )}
      {listed.length === 0 ? (
        view === "to-answer" && state === "waiting" && counts[0]?.count === 0 ? (
          <EmptyState title={t("difficulties.none-waiting")}>
            {t("difficulties.none-waiting-why")}
          </EmptyState>
        ) : (
          <EmptyState title={t("difficulties.none")} />
        )
      ) : mayDo ? (
        <form id={FORM} action="/difficulties/answer">
          <input type="hidden" name="back" value={here} />
          {NARROWING.map((name) =>
            filter[name] ? (
              <input key={name} type="hidden" name={name} value={filter[name]} />
            ) : null,
          )}
          <div className="deeds my-4">
            <Button kind="primary">{t("difficulties.answer-picked")}</Button>
            {mayPassUp && (
              <Button formAction="/difficulties/pass-up">{t("difficulties.pass-picked")}</Button>
            )}
            {list.by === "wording" && (
              <ButtonLink href={isPicked ? here : `${here}&pick=page`} kind="quiet">
                {t(isPicked ? "difficulties.unpick-page" : "difficulties.pick-page")}
              </ButtonLink>
            )}
          </div>
          {list.by === "wording" && <WordingTicks key={String(isPicked)} form={FORM} />}
          {table}
        </form>
      ) : (
        <div className="mt-4">{table}</div>
      )}
      <Pager
        i18n={i18n}
        firstHref={filter.after ? listHref({ ...filter, after: undefined }) : undefined}
        nextHref={list.next ? listHref({ ...filter, after: list.next }) : undefined}
      />
      {listed.length > 0 && (
        <DownloadLinks i18n={i18n} list="difficulties" query={{ ...filter, after: null }} />
      )}
    </main>
  );
}
