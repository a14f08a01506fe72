import { redirect } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { homeOf } from "#lib/web/places.ts";

/** Each role's own first page; who has no role today is told so. */
export default async function HomePage() {
  const [actor, { t }] = await Promise.all([requireActor(), pageI18n()]);
  const home = homeOf(actor);
  if (home) redirect(home);
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
