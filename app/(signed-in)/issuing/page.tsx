import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftsTable, RequestsTable } from "#components/issuing/waiting-tables.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { waitingPage } from "#lib/issuing/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("issuing.title") };
}

export default async function IssuingPage() {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const page = await waitingPage(actor);
  if (!page) notFound();
  const { t } = i18n;
  const { requests, drafts } = page;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { label: t("issuing.title") },
        ]}
        title={t("issuing.title")}
        sentence={<span className="text-ink-2">{t("issuing.sentence")}</span>}
        deeds={
          page.setsRules && <ButtonLink href="/issuing/rules">{t("issuing.rules")}</ButtonLink>
        }
      />
      {requests.length + drafts.length === 0 && (
        <EmptyState title={t("issuing.none")}>{t("issuing.none-why")}</EmptyState>
      )}
      {requests.length > 0 && (
        <section className="section" aria-labelledby="requests">
          <h2 id="requests">{t("issuing.requests")}</h2>
          <RequestsTable i18n={i18n} requests={requests} />
        </section>
      )}
      {drafts.length > 0 && (
        <section className="section" aria-labelledby="drafts">
          <h2 id="drafts">{t("issuing.drafts")}</h2>
          <DraftsTable i18n={i18n} drafts={drafts} />
        </section>
      )}
    </main>
  );
}
