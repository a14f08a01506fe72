import { notFound, redirect } from "next/navigation";
import { ownUnits } from "#lib/dashboards/own-units.ts";
import { requireActor } from "#lib/web/current-actor.ts";

/** The dashboard of the reader's own unit: the highest, where there are several. */
export default async function OwnDashboardPage() {
  const [highest] = ownUnits(await requireActor());
  if (!highest) notFound();
  redirect(`/dashboard/${highest.id}`);
}
