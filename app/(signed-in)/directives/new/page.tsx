import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DirectiveForm } from "#components/directives/directive-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { issuersToChoose } from "#lib/directives/queries.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { registerAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("directives.new-title") };
}

export default async function NewDirectivePage() {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  if (!mayAnywhere(actor, "directive:write")) notFound();
  const issuers = await issuersToChoose(actor);
  const { t } = i18n;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { label: t("directives.register-new") },
        ]}
        title={t("directives.new-title")}
        sentence={<span className="text-ink-2">{t("directives.new-sentence")}</span>}
      />
      <div className="mt-6">
        <DirectiveForm i18n={i18n} deed={registerAction} issuers={issuers} back="/directives" />
      </div>
    </main>
  );
}
