import { headers } from "next/headers";
import { ActingEnded } from "#components/people/acting-ended.tsx";
import { ViewGone } from "#components/views/view-gone.tsx";
import { viewPath } from "#lib/domain/own-path.ts";
import { actedBefore } from "#lib/people/acted-before.ts";
import { savedViews } from "#lib/views/queries.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { ASKED_PATH } from "#lib/web/own-path.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { homeOf } from "#lib/web/places.ts";
import NotFound from "../not-found.tsx";

/**
 * The same page, within the header of a signed-in person. Who kept the address as a view is told so, and led past it:
 * where it is their first page, the way to the first page would lead here again. Whoever worked in somebody's place and does
 * not any more is told that.
 */
export default async function NotFoundSignedIn() {
  const [actor, i18n, sent] = await Promise.all([currentActor(), pageI18n(), headers()]);
  const path = viewPath(sent.get(ASKED_PATH));
  const view = actor && path && (await savedViews(actor)).find((one) => one.path === path);
  if (!actor) return <NotFound />;
  const away = view ? null : await actedBefore(actor);
  if (away) return <ActingEnded i18n={i18n} away={away} />;
  if (!view) return <NotFound />;
  return <ViewGone i18n={i18n} view={view} home={homeOf(actor) ?? "/views"} />;
}
