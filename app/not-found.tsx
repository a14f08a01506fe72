import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("shell.not-found") };
}

/** Does not tell what is missing from what is out of reach. */
export default async function NotFound() {
  const { t } = await pageI18n();
  return (
    <main id="main" className="page">
      <EmptyState
        level="h1"
        title={t("shell.not-found")}
        deeds={<ButtonLink href="/">{t("shell.home")}</ButtonLink>}
      >
        {t("shell.not-found-why")}
      </EmptyState>
    </main>
  );
}
