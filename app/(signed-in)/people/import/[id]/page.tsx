import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { AskFirst } from "#components/forms/ask-first.tsx";
import { PeopleTaken } from "#components/people/people-taken.tsx";
import { PlannedPeople } from "#components/people/planned-people.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { newId } from "#lib/domain/id.ts";
import { importPage } from "#lib/people/import-in-hand.ts";
import { isRowState, ROW_STATES } from "#lib/people/plan-people.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { takeAction } from "../actions.ts";

const PAGE = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people-import.title") };
}

/** A list in hand: what each row becomes, and the button that takes it over. */
export default async function ImportInHandPage({
  params,
  searchParams,
}: PageProps<"/people/import/[id]">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await importPage(actor, id);
  if (!page) notFound();
  const { t, format } = i18n;
  const { rows, digest } = page.plan;
  const show = isRowState(query.show) ? query.show : null;
  const from = Math.max(0, Number.parseInt(String(query.from), 10) || 0);
  const counts = Map.groupBy(rows, ({ state }) => state);
  const count = (state: (typeof ROW_STATES)[number]) => counts.get(state)?.length ?? 0;
  const found = show ? (counts.get(show) ?? []) : rows;
  const ready = count("new") + count("role");
  const href = (state: string | null, at = 0) =>
    `?${new URLSearchParams({ ...(state && { show: state }), ...(at > 0 && { from: `${at}` }) })}`;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/people", label: t("people.list") },
          { href: "/people/import", label: t("people-import.title") },
          { label: page.name ?? t("people-import.pasted") },
        ]}
        title={t("people-import.page-title", { name: page.name ?? t("people-import.pasted") })}
        sentence={
          <span className="text-ink-2">
            {t("people-import.page-sentence", { total: rows.length })}
          </span>
        }
      />
      <PeopleTaken i18n={i18n} query={query} />
      <Tabs
        label={t("people-import.rows")}
        tabs={[
          {
            href: href(null),
            label: t("common.all"),
            count: format.number(rows.length),
            current: show === null,
          },
          ...ROW_STATES.filter((state) => counts.has(state)).map((state) => ({
            href: href(state),
            label: t(`people-import.states.${state}`),
            count: format.number(count(state)),
            current: show === state,
          })),
        ]}
      />
      <PlannedPeople i18n={i18n} rows={found.slice(from, from + PAGE)} groups={page.groups} />
      <Pager
        i18n={i18n}
        firstHref={from > 0 ? href(show) : undefined}
        nextHref={found.length > from + PAGE ? href(show, from + PAGE) : undefined}
      />
      <ActionForm
        deed={takeAction}
        hidden={{ importId: page.id, seen: digest, key: newId() }}
        className=""
      >
        <ActionBar
          say={count("wrong") > 0 ? t("people-import.stays", { count: count("wrong") }) : undefined}
        >
          {ready > 0 && (
            <SubmitButton name="deed" value="take" busy={t("people-import.taking")}>
              {t("people-import.take", { accounts: count("new"), roles: count("role") })}
            </SubmitButton>
          )}
          <ButtonLink href="/people/import" kind="quiet">
            {t("people-import.later")}
          </ButtonLink>
        </ActionBar>
        <div className="mt-4">
          <AskFirst
            quiet
            summary={t("people-import.discard")}
            question={t("people-import.discard-final")}
            agree={t("people-import.discard-agree")}
            busy={t("people.saving")}
            name="deed"
            value="discard"
          />
        </div>
      </ActionForm>
    </main>
  );
}
