import "#components/charts/figures.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { address, addressesOf } from "#components/dashboards/addresses.ts";
import { LeaderHead } from "#components/dashboards/leader-head.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { InstructAboutPage } from "#components/instructions/instruct-about-page.tsx";
import { RankForm } from "#components/ranking/rank-form.tsx";
import { RankMovesTable, UnmovedFold } from "#components/ranking/rank-moves-table.tsx";
import { rankSentence } from "#components/ranking/rank-words.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { rankingPage } from "#lib/dashboards/ranking-page.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("ranking.title") };
}

/** Who stands where by a figure, where they stood on an earlier day, and what moved them. */
export default async function RankingRoute({
  params,
  searchParams,
}: PageProps<"/dashboard/[unitId]/ranking">) {
  const [actor, i18n, { unitId }, asked] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await rankingPage(actor, unitId, asked);
  if (!page) notFound();
  const { t, format } = i18n;
  const { unit, level, rows, since } = page;
  const to = addressesOf(unit.id, { group: null, directive: null });
  return (
    <main id="main" className="page dashboard">
      <LeaderHead
        i18n={i18n}
        unit={unit}
        current="ranking"
        pageOf={(id) => address(`/dashboard/${id}/ranking`, { figure: page.figure, since })}
        title={rankSentence(i18n, page)}
      />
      <p className="mt-1 max-w-none text-ink-2">
        {t("ranking.sentence", {
          units: rows.length,
          level: level ? nameOf(i18n, level) : "",
          day: format.date(since),
        })}
      </p>
      <InstructAboutPage
        i18n={i18n}
        actor={actor}
        unit={unit}
        about={address(`/dashboard/${unit.id}/ranking`, { figure: page.figure })}
      />
      <RankForm i18n={i18n} page={page} typed={asked.day} />
      {rows.length === 0 ? (
        <EmptyState title={t("ranking.none")}>{t("ranking.none-why")}</EmptyState>
      ) : (
        <>
          <RankMovesTable i18n={i18n} page={page} to={to} />
          <UnmovedFold i18n={i18n} page={page} to={to} />
          <p className="remark">{t("ranking.remark-then")}</p>
          <DownloadLinks
            i18n={i18n}
            list="dashboard-ranking"
            query={{ unit: unit.id, figure: page.figure, since }}
          />
        </>
      )}
    </main>
  );
}
