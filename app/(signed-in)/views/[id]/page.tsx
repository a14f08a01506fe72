import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedText } from "#components/forms/typed-fields.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { pageWords } from "#components/views/page-words.ts";
import { MOST_NAME } from "#lib/views/input.ts";
import { savedView } from "#lib/views/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { deleteAction, renameAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("views.change") };
}

/** One view of one's own: another name, or none any more. */
export default async function ViewPage({ params }: PageProps<"/views/[id]">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const view = await savedView(actor, id);
  if (!view) notFound();
  const { t } = i18n;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/views", label: t("views.list") }, { label: view.name }]}
        title={view.name}
        facts={[
          {
            label: t("views.path"),
            value: (
              <a href={view.path} className="wrap-anywhere">
                {pageWords(i18n, view)}
              </a>
            ),
          },
        ]}
      />
      <div className="mt-6">
        <ActionForm deed={renameAction} hidden={{ id: view.id }}>
          <TypedText name="name" label={t("views.name")} value={view.name} maxLength={MOST_NAME} />
          <ActionBar>
            <SubmitButton busy={t("views.saving")}>{t("views.rename")}</SubmitButton>
            <ButtonLink href="/views" kind="quiet">
              {t("common.cancel")}
            </ButtonLink>
          </ActionBar>
        </ActionForm>
      </div>
      <section className="section ruled">
        <h2>{t("views.delete")}</h2>
        <p>{view.isHome ? t("views.delete-home-why") : t("views.delete-why")}</p>
        <ActionForm deed={deleteAction} hidden={{ id: view.id }} className="deeds mt-3">
          <Button kind="destroy">{t("views.delete")}</Button>
        </ActionForm>
      </section>
    </main>
  );
}
