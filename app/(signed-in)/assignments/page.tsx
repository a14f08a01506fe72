import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssignmentList } from "#components/assignments/assignment-list.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { LIST_STATES, type ListFilter, myAssignments } from "#lib/assignments/my-assignments.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("assignments.list") };
}

export default async function AssignmentsPage({ searchParams }: PageProps<"/assignments">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const filter: ListFilter = {
    state: LIST_STATES.find((known) => known === query.state),
    ...(typeof query.unit === "string" && query.unit && { unitId: query.unit }),
    ...(typeof query.after === "string" && { after: query.after }),
  };
  const list = await myAssignments(actor, filter);
  if (!list) notFound();
  const { t } = i18n;
  const { rows, units, next, count, severalAreas } = list;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("assignments.list")}
        sentence={t("assignments.list-sentence")}
      />
      <form className="filters" action="/assignments" aria-label={t("assignments.filter")}>
        <FilterSelect
          name="state"
          label={t("assignments.filter-state")}
          value={filter.state ?? ""}
          options={[
            { value: "", label: t("common.all") },
            ...LIST_STATES.map((state) => ({
              value: state,
              label: t(`assignments.states.${state}`),
            })),
          ]}
        />
        {units.length > 1 && (
          <FilterSelect
            name="unit"
            label={t("assignments.filter-unit")}
            value={filter.unitId ?? ""}
            options={[
              { value: "", label: t("assignments.all-units") },
              ...units.map((unit) => ({ value: unit.id, label: nameOf(i18n, unit) })),
            ]}
          />
        )}
        <Button>{t("common.filter")}</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={t("assignments.none-here")} />
      ) : (
        <div className="mt-4">
          <AssignmentList
            i18n={i18n}
            rows={rows}
            today={actor.today}
            withArea={severalAreas}
            withUnit={units.length > 1 || new Set(rows.map(({ unitName }) => unitName)).size > 1}
          />
        </div>
      )}
      <Pager
        i18n={i18n}
        shown={count === null ? undefined : t("assignments.count", { count })}
        firstHref={filter.after ? addressOf(filter, null) : undefined}
        nextHref={next ? addressOf(filter, next) : undefined}
      />
      {rows.length > 0 && (
        <DownloadLinks
          i18n={i18n}
          list="assignments"
          query={{ state: filter.state, unit: filter.unitId }}
        />
      )}
    </main>
  );
}

function addressOf({ state, unitId }: ListFilter, after: string | null): string {
  const query = new URLSearchParams({
    ...(state && { state }),
    ...(unitId && { unit: unitId }),
    ...(after && { after }),
  }).toString();
  return `/assignments${query && `?${query}`}`;
}
