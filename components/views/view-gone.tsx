import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { SavedView } from "#lib/views/queries.ts";

type Props = { i18n: I18n; view: Pick<SavedView, "name">; home: string };

/** A view that leads nowhere any more: said by its name, with the ways out of it. */
export function ViewGone({ i18n: { t }, view, home }: Props) {
  return (
    <main id="main" className="page">
      <EmptyState
        level="h1"
        title={t("views.gone", { name: view.name })}
        deeds={
          <>
            <ButtonLink href={home} kind="primary">
              {t("views.to-own")}
            </ButtonLink>
            <ButtonLink href="/views">{t("views.list")}</ButtonLink>
          </>
        }
      >
        {t("views.gone-why")}
      </EmptyState>
    </main>
  );
}
