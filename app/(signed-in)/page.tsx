import { redirect } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ViewGone } from "#components/views/view-gone.tsx";
import { homeView } from "#lib/views/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { homeOf } from "#lib/web/places.ts";

/** The view that somebody chose for it, else each role's own first page; who has no role today is told so. */
export default async function HomePage() {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const own = homeOf(actor);
  const view = own && (await homeView(actor));
  if (view && !view.inReach) return <ViewGone i18n={i18n} view={view} home={own} />;
  if (view) redirect(view.path);
  if (own) redirect(own);
  const { t } = i18n;
  return (
    <main id="main" className="page">
      <EmptyState
        level="h1"
        title={t("shell.no-role")}
        deeds={
          <form action="/api/sign-out" method="post">
            <Button>{t("shell.sign-out")}</Button>
          </form>
        }
      >
        {t("shell.no-role-why")}
      </EmptyState>
    </main>
  );
}
