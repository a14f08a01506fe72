import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { OpensWhenTyped } from "#components/forms/opens-when-typed.tsx";
import {
  TypedArea,
  TypedChecks,
  TypedSelect,
  TypedShort,
} from "#components/forms/typed-fields.tsx";
import { besideWords } from "#components/instructions/beside-words.ts";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { isId, newId } from "#lib/domain/id.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { MOST_LABEL, MOST_WORDS } from "#lib/instructions/limits.ts";
import { ownersAbout } from "#lib/instructions/owners.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { giveAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("instructions.give") };
}

/** Beside which figure it is written, the link says; to whom, the leader chooses. */
export default async function NewInstructionPage({ searchParams }: PageProps<"/instructions/new">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const asked = await ownersAbout(actor, query);
  if (!asked) notFound();
  const { t } = i18n;
  const beside = asked.beside && {
    about: asked.beside.path,
    aboutLabel: besideWords(i18n, asked.beside.named).slice(0, MOST_LABEL),
  };
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/instructions", label: t("instructions.list") },
          { label: t("instructions.give") },
        ]}
        title={t("instructions.give")}
        sentence={<span className="text-ink-2">{t("instructions.give-sentence")}</span>}
        facts={
          beside
            ? [
                {
                  label: t("instructions.about"),
                  value: <a href={beside.about}>{beside.aboutLabel}</a>,
                },
              ]
            : []
        }
      />
      <div className="mt-6">
        <ActionForm
          deed={giveAction}
          fresh={{ id: newId() }}
          hidden={{
            ...beside,
            ...(isId(query.assignment) && { assignmentId: query.assignment }),
          }}
        >
          <TypedSelect
            name="ownerUnitId"
            label={t("instructions.owner")}
            value={asked.isOwn ? "" : asked.unitId}
            blank={t("instructions.choose-owner")}
            options={asked.owners.map(({ id, ...names }) => ({
              value: id,
              label: nameOf(i18n, names),
            }))}
          />
          {asked.owners.length > 1 && (
            <OpensWhenTyped name="alsoTo" summary={t("instructions.also-to")}>
              <TypedChecks
                name="alsoTo"
                label={t("instructions.also-to")}
                help={t("instructions.also-to-help")}
                choices={asked.owners.map(({ id, ...names }) => ({
                  value: id,
                  label: nameOf(i18n, names),
                }))}
                inline
              />
            </OpensWhenTyped>
          )}
          <TypedArea
            name="text"
            label={t("instructions.text")}
            help={t("instructions.give-text-help")}
            rows={6}
            maxLength={MOST_WORDS}
          />
          <TypedShort
            name="dueOn"
            label={t("instructions.due-on")}
            help={t("common.date-help")}
            maxLength={10}
          />
          <ActionBar>
            <SubmitButton busy={t("instructions.sending")}>
              {t("instructions.give-send")}
            </SubmitButton>
            <ButtonLink href={beside?.about ?? "/instructions"} kind="quiet">
              {t("common.cancel")}
            </ButtonLink>
          </ActionBar>
        </ActionForm>
      </div>
    </main>
  );
}
