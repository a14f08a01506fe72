import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedText } from "#components/forms/typed-fields.tsx";
import { OnceLink } from "#components/people/once-link.tsx";
import { RoleFields } from "#components/people/role-fields.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { roleChoices } from "#lib/people/choices.ts";
import { MOST_TITLE } from "#lib/people/limits.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { inviteAction } from "../actions.ts";
import { onceWords } from "../once-words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people.invite") };
}

/** `?unit=` names the unit to begin with. */
export default async function InvitePage({ searchParams }: PageProps<"/people/new">) {
  const [actor, i18n, { unit }] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const choices = await roleChoices(actor);
  if (!choices) notFound();
  const { t } = i18n;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/people", label: t("people.list") }, { label: t("people.invite") }]}
        title={t("people.invite")}
        sentence={<span className="text-ink-2">{t("people.invite-sentence")}</span>}
      />
      <div className="mt-6">
        <ActionForm deed={inviteAction}>
          <OnceLink words={onceWords(i18n)} after={t("people.to-person")}>
            <fieldset>
              <legend>{t("people.part-account")}</legend>
              <TypedText
                name="email"
                label={t("people.email")}
                help={t("people.email-help")}
                maxLength={320}
              />
              <TypedText
                name="title"
                label={t("people.title")}
                help={t("people.title-help")}
                maxLength={MOST_TITLE}
              />
              <TypedText
                name="titleEn"
                label={t("people.title-en")}
                optional={t("common.optional")}
                maxLength={MOST_TITLE}
              />
            </fieldset>
            <fieldset>
              <legend>{t("people.part-role")}</legend>
              <RoleFields
                i18n={i18n}
                today={actor.today}
                {...choices}
                {...(typeof unit === "string" && { unit: unit.slice(0, 300) })}
              />
            </fieldset>
            <ActionBar>
              <SubmitButton busy={t("people.saving")}>{t("people.invite-send")}</SubmitButton>
              <ButtonLink href="/people" kind="quiet">
                {t("common.cancel")}
              </ButtonLink>
            </ActionBar>
          </OnceLink>
        </ActionForm>
      </div>
    </main>
  );
}
