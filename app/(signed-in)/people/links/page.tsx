import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { named } from "#lib/i18n/named.ts";
import { mailServer } from "#lib/notifications/mail-server.ts";
import { linksPage } from "#lib/people/links-for-many.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { filterOf, listHref, queryOf } from "../address.ts";
import { mailLinksAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people.links-title") };
}

const MOST_LISTED = 100;

/** Links for all that a filter finds and that have no password yet: by mail, or as a file where no mail is set up. */
export default async function LinksPage({ searchParams }: PageProps<"/people/links">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const { after: _, ...filter } = filterOf(query);
  const page = await linksPage(actor, filter);
  if (!page) notFound();
  const { t } = i18n;
  const { people, mailed, beyond, tooMany } = page;
  const mails = mailServer() !== null;
  const back = listHref(filter);
  const sent = { count: `${people.length}`, filter: queryOf(filter) };
  const left = people.length - mailed;
  const changed = query.refused === "changed";
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: back, label: t("people.list") }, { label: t("people.links-title") }]}
        title={t("people.links-title")}
        sentence={
          <span className="text-ink-2">{t("people.links-sentence", { count: people.length })}</span>
        }
      />
      {changed && (
        <div className="mt-4">
          <Notice state="overdue" title={t("people.links-changed")} announce />
        </div>
      )}
      {tooMany && (
        <div className="mt-4">
          <Notice state="due-soon" title={t("people.links-too-many", { most: 5_000 })} />
        </div>
      )}
      {people.length === 0 ? (
        <EmptyState title={t("people.links-none")}>{t("people.links-none-why")}</EmptyState>
      ) : (
        <>
          {beyond > 0 && <p className="mt-4">{t("people.links-beyond", { count: beyond })}</p>}
          {mailed > 0 && <p className="mt-4">{t("people.links-mailed", { count: mailed })}</p>}
          <div className="mt-4">
            <Disclosure summary={t("people.links-whose", { count: people.length })}>
              <ul className="lines">
                {people.slice(0, MOST_LISTED).map((one) => (
                  <li key={one.id}>
                    {named(i18n, one.title, one.titleEn)} <small>{one.email}</small>
                  </li>
                ))}
                {people.length > MOST_LISTED && (
                  <li>{t("people.links-more", { count: people.length - MOST_LISTED })}</li>
                )}
              </ul>
            </Disclosure>
          </div>
          {mails ? (
            <ActionForm deed={mailLinksAction} hidden={sent}>
              <p className="mt-4">{t("people.links-mail-help")}</p>
              <ActionBar>
                {left > 0 && (
                  <SubmitButton busy={t("people.links-mailing")}>
                    {t("people.links-mail", { count: left })}
                  </SubmitButton>
                )}
                <ButtonLink href={back} kind="quiet">
                  {t("common.cancel")}
                </ButtonLink>
              </ActionBar>
            </ActionForm>
          ) : (
            <form className="form" action="/api/people/links" method="post">
              <input type="hidden" name="count" value={sent.count} />
              <input type="hidden" name="filter" value={sent.filter} />
              <p className="mt-4">{t("people.links-file-help")}</p>
              <ActionBar>
                <SubmitButton busy={t("people.links-making")}>
                  {t("people.links-file", { count: people.length })}
                </SubmitButton>
                <ButtonLink href={back} kind="quiet">
                  {t("people.links-back")}
                </ButtonLink>
              </ActionBar>
            </form>
          )}
        </>
      )}
    </main>
  );
}
