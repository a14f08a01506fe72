import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = { i18n: I18n; away: { title: string; titleEn: string | null } };

/** A page left open from acting for somebody, which has ended. Where it may be taken up again the bar above offers it. */
export function ActingEnded({ i18n, away }: Props) {
  const { t } = i18n;
  return (
    <main id="main" className="page">
      <EmptyState
        level="h1"
        title={t("people.acting-ended", { title: named(i18n, away.title, away.titleEn) })}
        deeds={
          <ButtonLink href="/" kind="primary">
            {t("people.acting-back")}
          </ButtonLink>
        }
      >
        {t("people.acting-ended-why")}
      </EmptyState>
    </main>
  );
}
