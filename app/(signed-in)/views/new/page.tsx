import type { Metadata } from "next";
import { headers } from "next/headers";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedCheck, TypedText } from "#components/forms/typed-fields.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { pageWords } from "#components/views/page-words.ts";
import { newId } from "#lib/domain/id.ts";
import { viewPath } from "#lib/domain/own-path.ts";
import { MOST_NAME } from "#lib/views/input.ts";
import { unitOfPage } from "#lib/views/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageBefore } from "#lib/web/page-before.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { saveAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("views.save") };
}

/** Which page is kept, its link says; the link in the header leaves it to the browser to say where it was. */
export default async function NewViewPage({ searchParams }: PageProps<"/views/new">) {
  const [actor, i18n, query, sent] = await Promise.all([
    requireActor(),
    pageI18n(),
    searchParams,
    headers(),
  ]);
  const { t } = i18n;
  const path = viewPath(query.of ?? pageBefore(sent));
  const unit = path ? await unitOfPage(actor, path) : null;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/views", label: t("views.list") }, { label: t("views.save") }]}
        title={t("views.save")}
        sentence={<span className="text-ink-2">{t("views.save-sentence")}</span>}
        facts={
          path
            ? [
                {
                  label: t("views.path"),
                  value: (
                    <a href={path} className="wrap-anywhere">
                      {pageWords(i18n, { path, unit })}
                    </a>
                  ),
                },
              ]
            : []
        }
      />
      {path ? (
        <div className="mt-6">
          <ActionForm deed={saveAction} hidden={{ path }} fresh={{ id: newId() }}>
            <TypedText
              name="name"
              label={t("views.name")}
              help={t("views.name-help")}
              maxLength={MOST_NAME}
            />
            <TypedCheck name="home">{t("views.as-home")}</TypedCheck>
            <ActionBar>
              <SubmitButton busy={t("views.saving")}>{t("views.save")}</SubmitButton>
              <ButtonLink href={path} kind="quiet">
                {t("common.cancel")}
              </ButtonLink>
            </ActionBar>
          </ActionForm>
        </div>
      ) : (
        <EmptyState
          title={t("views.nothing-to-save")}
          deeds={<ButtonLink href="/views">{t("views.list")}</ButtonLink>}
        >
          {t("views.none-how")}
        </EmptyState>
      )}
    </main>
  );
}
