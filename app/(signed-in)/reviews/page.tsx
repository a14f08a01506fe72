import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "#lib/domain/id.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { extensionsToDecide } from "#lib/extensions/home.ts";
import { instructionsToAnswer } from "#lib/instructions/home.ts";
import { reviewOverview } from "#lib/reviews/overview.ts";
import { reviewPile } from "#lib/reviews/pile.ts";
import { sortPile } from "#lib/reviews/sort-pile.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { OverviewPage } from "./overview-page.tsx";
import { PilePage } from "./pile-page.tsx";
import { readAddress } from "./queue-address.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("reviews.title") };
}

/** What waits below: of one task and period when a task is chosen, else all tasks to choose from. */
export default async function ReviewsPage({ searchParams }: PageProps<"/reviews">) {
  const [actor, i18n, params] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  if (!mayAnywhere(actor, "report:urge")) notFound();
  const address = readAddress(params);
  if ([address.group, address.task, address.period].some((id) => id !== null && !isId(id))) {
    notFound();
  }

  if (!address.task) {
    const [overview, instructions, extensions] = await Promise.all([
      reviewOverview(actor, address.group),
      instructionsToAnswer(actor),
      extensionsToDecide(actor),
    ]);
    return <OverviewPage {...{ i18n, actor, overview, address, instructions, extensions }} />;
  }
  const pile = await reviewPile(actor, address.task, address.period);
  if (!pile) notFound();
  return <PilePage i18n={i18n} actor={actor} pile={sortPile(pile, actor)} address={address} />;
}
