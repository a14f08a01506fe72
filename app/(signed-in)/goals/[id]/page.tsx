import "#components/charts/figures.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GapRanking } from "#components/goals/gap-ranking.tsx";
import { GoalHead } from "#components/goals/goal-head.tsx";
import { GoalTrajectory } from "#components/goals/goal-trajectory.tsx";
import { MadeOf } from "#components/goals/made-of.tsx";
import { InstructGoalLink } from "#components/instructions/instruct-link.tsx";
import { NotesHere } from "#components/instructions/notes-here.tsx";
import { goalPage } from "#lib/dashboards/goal-page.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { instructionsAtPage } from "#lib/instructions/at-page.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { listHref } from "../../instructions/address.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("trajectory.goals") };
}

/** One goal at one unit: will it be reached, and who makes up the gap. */
export default async function GoalPage({ params, searchParams }: PageProps<"/goals/[id]">) {
  const [actor, i18n, { id }, asked] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await goalPage(actor, id, asked);
  if (!page) notFound();
  const notes = await instructionsAtPage(actor, `/goals/${page.goal.id}?unit=${page.unit.id}`);
  const shared = { i18n, page };
  return (
    <main id="main" className="page dashboard">
      <GoalHead {...shared} />
      {mayAnywhere(actor, "instruction:give") && (
        <p className="mt-2 no-print">
          <InstructGoalLink i18n={i18n} unitId={page.unit.id} goalId={page.goal.id} />
        </p>
      )}
      <section className="section ruled">
        <GoalTrajectory {...shared} />
      </section>
      <section className="section columns columns-8-4">
        {page.gaps.length > 1 && (
          <div id="units">
            <GapRanking {...shared} typed={asked} />
          </div>
        )}
        <div>
          <MadeOf {...shared} />
          {notes.length > 0 && (
            <div className="section">
              <NotesHere
                i18n={i18n}
                notes={notes}
                today={actor.today}
                all={listHref({ state: "all", below: page.unit.id })}
              />
            </div>
          )}
        </div>
      </section>
    </main>
  );
}
