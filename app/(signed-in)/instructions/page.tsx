import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { InstructionTable } from "#components/instructions/instruction-table.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { named, nameOf } from "#lib/i18n/named.ts";
import { instructionList, SHOWN_STATES, viewsOf } from "#lib/instructions/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { filterOf, listHref } from "./address.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("instructions.list") };
}

export default async function InstructionsPage({ searchParams }: PageProps<"/instructions">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const filter = filterOf(query, viewsOf(actor));
  const list = await instructionList(actor, filter);
  if (!list) notFound();
  const { t, format } = i18n;
  const { rows, next, counts, owners, below } = list;
  const only = [
    below && t("instructions.only-below", { unit: nameOf(i18n, below) }),
    filter.since && t("instructions.only-since", { day: format.date(filter.since) }),
    filter.together && t("instructions.only-together"),
  ].filter(Boolean);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("instructions.list")}
        sentence={<span className="text-ink-2">{t(`instructions.sentence.${filter.view}`)}</span>}
      />
      {query.done === "given" && (
        <div className="mt-4">
          <Notice state="approved" title={t("instructions.told-given")} announce />
        </div>
      )}
      <Tabs
        label={t("instructions.views-label")}
        tabs={counts.map(({ view, count }) => ({
          href: listHref({ view }),
          label: t(`instructions.views.${view}`),
          count: format.number(count),
          current: view === filter.view,
        }))}
      />
      <form className="filters" action="/instructions" aria-label={t("instructions.filter")}>
        <input type="hidden" name="view" value={filter.view} />
        {filter.below && <input type="hidden" name="below" value={filter.below} />}
        {filter.since && <input type="hidden" name="since" value={filter.since} />}
        {filter.together && <input type="hidden" name="together" value={filter.together} />}
        <FilterSelect
          name="state"
          label={t("instructions.filter-state")}
          value={filter.state}
          options={SHOWN_STATES.map((state) => ({
            value: state,
            label: t(`instructions.shown.${state}`),
          }))}
        />
        {owners.length > 1 && (
          <FilterSelect
            name="owner"
            label={t("instructions.filter-owner")}
            value={filter.owner ?? ""}
            options={[
              { value: "", label: t("instructions.any-owner") },
              ...owners.map(({ id, name, nameEn, open, overdue }) => ({
                value: id,
                label: t("instructions.owner-choice", {
                  name: named(i18n, name, nameEn),
                  open,
                  overdue,
                }),
              })),
            ]}
          />
        )}
        <Button>{t("common.filter")}</Button>
      </form>
      {only.length > 0 && (
        <p className="mt-3 text-s">
          {t("dashboards.filtered", { what: only.join(", ") })}{" "}
          <a href={listHref({ view: filter.view, state: filter.state })}>
            {t("dashboards.unfiltered")}
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("instructions.none")}>{t("instructions.none-why")}</EmptyState>
      ) : (
        <div className="mt-4">
          <InstructionTable i18n={i18n} rows={rows} today={actor.today} />
        </div>
      )}
      <Pager
        i18n={i18n}
        firstHref={filter.after ? listHref({ ...filter, after: undefined }) : undefined}
        nextHref={next ? listHref({ ...filter, after: next }) : undefined}
      />
      {rows.length > 0 && (
        <DownloadLinks i18n={i18n} list="instructions" query={{ ...filter, after: null }} />
      )}
    </main>
  );
}
