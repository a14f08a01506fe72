import "#components/search/search.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { ImportRows } from "#components/units/import-rows.tsx";
import { ImportSettingsForm } from "#components/units/import-settings-form.tsx";
import { NamingOffer } from "#components/units/naming-offer.tsx";
import { TakeList } from "#components/units/take-list.tsx";
import { TakenNotice } from "#components/units/taken-notice.tsx";
import { newId } from "#lib/domain/id.ts";
import { typedUnit } from "#lib/units/find-typed.ts";
import { importPage } from "#lib/units/import-page.ts";
import { isRowState, ROW_STATES } from "#lib/units/plan-import.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { leaveAction, namingAction, settingsAction, takeAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("unit-import.title") };
}

/** A list in hand: how it is read, what each row becomes, and the button that takes it over. */
export default async function ImportInHandPage({
  params,
  searchParams,
}: PageProps<"/units/import/[id]">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const state = isRowState(query.show) ? query.show : null;
  const from = Math.max(0, Number.parseInt(String(query.from), 10) || 0);
  const page = await importPage(actor, id, { state, from });
  if (!page) notFound();
  const { t, format } = i18n;
  const { counts, total } = page;
  const href = (show: string | null, at = 0) => {
    const asked = new URLSearchParams({ ...(show && { show }), ...(at && { from: String(at) }) });
    return `/units/import/${id}${asked.size > 0 ? `?${asked}` : ""}#rows`;
  };
  const ready =
    counts.new + counts["in-question"] + counts["other-name"] + counts.renamed + counts.moved;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/units", label: t("units.title") },
          { href: "/units/import", label: t("unit-import.title") },
          { label: page.name ?? t("unit-import.pasted") },
        ]}
        title={t("unit-import.page-title", { name: page.name ?? t("unit-import.pasted") })}
        sentence={<span className="text-ink-2">{t("unit-import.page-sentence", { total })}</span>}
      />
      <TakenNotice i18n={i18n} query={query} />
      <div className="section">
        <Disclosure summary={t("unit-import.how")} open={ready === 0 && counts.wrong > 0}>
          <ImportSettingsForm
            i18n={i18n}
            page={page}
            deed={settingsAction}
            offered={page.parents.map((unit) => typedUnit(i18n, unit))}
          />
        </Disclosure>
      </div>
      <NamingOffer i18n={i18n} page={page} deed={namingAction} />
      <section className="section" aria-labelledby="rows">
        <h2 id="rows">{t("unit-import.rows")}</h2>
        <Tabs
          label={t("unit-import.states-label")}
          tabs={[
            {
              href: href(null),
              label: t("common.all"),
              count: format.number(total),
              current: !state,
            },
            ...ROW_STATES.map((one) => ({
              href: href(one),
              label: t(`unit-import.states.${one}`),
              count: format.number(counts[one]),
              current: state === one,
            })),
          ]}
        />
        {page.notListed > 0 && (
          <p className="found-help">{t("unit-import.not-listed", { count: page.notListed })}</p>
        )}
        {page.rows.length === 0 ? (
          <EmptyState title={t("unit-import.none-of")} />
        ) : (
          <ImportRows
            i18n={i18n}
            rows={page.rows}
            leave={leaveAction}
            hidden={{
              importId: page.id,
              version: String(page.version),
              show: state ?? "",
              from: String(from),
            }}
          />
        )}
        <Pager
          i18n={i18n}
          {...(from > 0 && { firstHref: href(state) })}
          {...(page.next && { nextHref: href(state, page.next) })}
        />
      </section>
      <section className="section" aria-labelledby="take">
        <h2 id="take">{t("unit-import.take")}</h2>
        <TakeList i18n={i18n} page={page} deed={takeAction} idempotencyKey={newId()} />
      </section>
    </main>
  );
}
