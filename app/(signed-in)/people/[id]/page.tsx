import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { AccountMark } from "#components/people/account-mark.tsx";
import { linkWords } from "#components/people/account-words.ts";
import { PersonActing } from "#components/people/person-acting.tsx";
import { PersonHistory } from "#components/people/person-history.tsx";
import { PersonRoles } from "#components/people/person-roles.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import { named } from "#lib/i18n/named.ts";
import { onePerson } from "#lib/people/one-person.ts";
import { rolesToLend } from "#lib/people/roles-to-lend.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { withdrawAction } from "../actions.ts";
import { AccountForms } from "./account-forms.tsx";

const TOLD = [
  "role",
  "ended",
  "moved",
  "cancelled",
  "delegated",
  "withdrawn",
  "renamed",
  "disabled",
  "enabled",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people.person") };
}

export default async function PersonPage({ params, searchParams }: PageProps<"/people/[id]">) {
  const [actor, i18n, { id }, { done }] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const person = await onePerson(actor, id);
  if (!person) notFound();
  const { t, format } = i18n;
  const told = TOLD.find((known) => known === done);
  const title = named(i18n, person.title, person.titleEn);
  const day = (instant: string) => format.date(vietnamDay(new Date(instant)));
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/people", label: t("people.list") }, { label: title }]}
        title={<span className="wrap-anywhere">{title}</span>}
        sentence={
          <>
            <AccountMark i18n={i18n} of={person} fill />
            {person.state === "invited" && ` ${linkWords(i18n, person)}`}
            {person.disabledReason && ` ${person.disabledReason}`}
          </>
        }
        facts={[
          {
            label: t("people.email"),
            value: <span className="wrap-anywhere">{person.email}</span>,
          },
          {
            label: t("people.seen"),
            value: person.seenAt ? format.dateTime(person.seenAt) : t("people.never-seen"),
          },
          { label: t("people.created-on"), value: day(person.createdAt) },
          ...(person.invitedFrom
            ? [
                {
                  label: t("people.invited-from"),
                  value: named(i18n, person.invitedFrom, person.invitedFromEn),
                },
              ]
            : []),
        ]}
        {...(person.mayGovern && {
          deeds: (
            <ButtonLink href={`/people/${person.id}/edit`}>{t("people.edit-titles")}</ButtonLink>
          ),
        })}
      />
      {told && (
        <div className="mt-4">
          <Notice state="approved" title={t(`people.told-${told}`)} announce />
        </div>
      )}
      {person.oneself && (
        <div className="mt-4">
          <Notice title={t("people.own-account")} />
        </div>
      )}
      <section className="section" aria-labelledby="roles">
        <h2 id="roles">{t("people.part-roles")}</h2>
        <PersonRoles i18n={i18n} person={person} today={actor.today} />
        {!person.oneself && (
          <p className="mt-4">
            <ButtonLink href={`/people/${person.id}/roles/new`}>{t("people.add-role")}</ButtonLink>
          </p>
        )}
      </section>
      <section className="section" aria-labelledby="acting">
        <h2 id="acting">{t("people.part-acting")}</h2>
        <PersonActing
          i18n={i18n}
          person={person}
          today={actor.today}
          withdraw={(one) => (
            <ActionForm
              deed={withdrawAction}
              className="contents"
              hidden={{ id: person.id, delegationId: one.id }}
            >
              <SubmitButton kind="destroy" small busy={t("people.saving")}>
                {t("people.withdraw")}
                <span className="sr-only">: {named(i18n, one.person, one.personEn)}</span>
              </SubmitButton>
            </ActionForm>
          )}
        />
        {rolesToLend(actor, person).length > 0 && (
          <p className="mt-4">
            <ButtonLink href={`/people/${person.id}/acting/new`}>
              {t("people.give-acting")}
            </ButtonLink>
          </p>
        )}
      </section>
      <AccountForms i18n={i18n} person={person} />
      <section className="section" aria-labelledby="history">
        <h2 id="history">{t("people.part-history")}</h2>
        <PersonHistory i18n={i18n} events={person.events} />
      </section>
    </main>
  );
}
