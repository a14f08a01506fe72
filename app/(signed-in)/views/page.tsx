import type { Metadata } from "next";
import { PageHead } from "#components/shell/page-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ResetHome, ViewTable } from "#components/views/view-table.tsx";
import { savedViews } from "#lib/views/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { homeAction, resetHomeAction } from "./actions.ts";

const TOLD = ["saved", "renamed", "deleted", "home", "home-reset"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("views.list") };
}

/** The pages that somebody keeps under names of their own, and which of them is where their work begins. */
export default async function ViewsPage({ searchParams }: PageProps<"/views">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const { t } = i18n;
  const views = await savedViews(actor);
  const home = views.find(({ isHome }) => isHome);
  const told = TOLD.find((known) => known === query.done);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("views.list")}
        sentence={home ? t("views.home-is", { name: home.name }) : t("views.home-is-own")}
      />
      {told && <Notice state="approved" title={t(`views.told-${told}`)} announce />}
      {views.length === 0 ? (
        <EmptyState title={t("views.none")}>{t("views.none-how")}</EmptyState>
      ) : (
        <>
          <ViewTable i18n={i18n} views={views} choose={homeAction} />
          {home && <ResetHome i18n={i18n} reset={resetHomeAction} />}
          <p className="mt-6 text-s text-ink-2">{t("views.none-how")}</p>
        </>
      )}
    </main>
  );
}
