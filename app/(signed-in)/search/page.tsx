import type { Metadata } from "next";
import { FoundList } from "#components/search/found-list.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { MOST_REPORTS } from "#lib/search/find-reports.ts";
import {
  SEARCH_KINDS,
  type SearchKind,
  type SearchResults,
  searchAll,
} from "#lib/search/search-all.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const [{ t }, { q }] = await Promise.all([pageI18n(), searchParams]);
  const words = typeof q === "string" ? q.trim().slice(0, 80) : "";
  return { title: words ? t("search.title-of", { words }) : t("search.title") };
}

/** Everything within reach that has the words, by kind; one kind alone shows more of it. */
export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const { t } = i18n;
  const typed = typeof query.q === "string" ? query.q.trim() : "";
  const kind = SEARCH_KINDS.find((known) => known === query.kind) ?? null;
  const results = await searchAll(actor, typed, kind);
  const none = results && SEARCH_KINDS.every((one) => results[one].count === 0);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={typed ? t("search.title-of", { words: typed.slice(0, 80) }) : t("search.title")}
        sentence={<span className="text-ink-2">{t("search.sentence")}</span>}
      />
      <SearchForm i18n={i18n} typed={typed} kind={kind} />
      {typed && !results && (
        <EmptyState title={t("search.nothing-asked", { words: typed.slice(0, 80) })}>
          {t("search.nothing-asked-why")}
        </EmptyState>
      )}
      {none && (
        <EmptyState title={t("search.none", { words: typed.slice(0, 80) })}>
          {t("search.none-why")}
        </EmptyState>
      )}
      {results && !none && (
        <>
          <Tabs
            label={t("search.filter")}
            tabs={[
              { href: address(typed), label: t("common.all"), current: kind === null },
              ...SEARCH_KINDS.map((one) => ({
                href: address(typed, one),
                label: t(`search.kinds.${one}`),
                count: countOf(i18n, results, one),
                current: kind === one,
              })),
            ]}
          />
          {SEARCH_KINDS.filter((one) => (kind ? kind === one : results[one].count > 0)).map(
            (one) => (
              <KindSection
                key={one}
                i18n={i18n}
                results={results}
                kind={one}
                alone={kind === one}
              />
            ),
          )}
        </>
      )}
    </main>
  );
}

type SectionProps = {
  i18n: I18n;
  results: SearchResults;
  kind: SearchKind;
  alone: boolean;
};

function KindSection({ i18n, results, kind, alone }: SectionProps) {
  const { t, format } = i18n;
  const { count, rows } = results[kind];
  const id = `found-${kind}`;
  const cut = count > rows.length;
  return (
    <section className="mt-6" aria-labelledby={id}>
      <h2 id={id}>
        {t("search.of-kind", {
          kind: t(`search.kinds.${kind}`),
          count: countOf(i18n, results, kind),
        })}
      </h2>
      {count === 0 ? (
        <p className="text-ink-2">{t("search.none-of-kind")}</p>
      ) : (
        <FoundList i18n={i18n} results={results} kind={kind} />
      )}
      {cut && !alone && (
        <p className="found-more">
          <a href={address(results.query.typed, kind)}>
            {isMany(results, kind)
              ? t("search.see-more")
              : t("search.see-all", { count: format.number(count) })}
            <span className="sr-only">: {t(`search.kinds.${kind}`)}</span>
          </a>
        </p>
      )}
      {cut && alone && (
        <p className="found-more">{t("search.first-shown", { shown: rows.length })}</p>
      )}
    </section>
  );
}

/** Reports are counted as far as it matters. */
function countOf({ t, format }: I18n, results: SearchResults, kind: SearchKind): string {
  return isMany(results, kind)
    ? t("search.more-than", { count: MOST_REPORTS })
    : format.number(results[kind].count);
}

function isMany(results: SearchResults, kind: SearchKind): boolean {
  return kind === "reports" && results.reports.count > MOST_REPORTS;
}

function address(typed: string, kind?: SearchKind): string {
  return `/search?${new URLSearchParams({ q: typed, ...(kind && { kind }) })}`;
}
