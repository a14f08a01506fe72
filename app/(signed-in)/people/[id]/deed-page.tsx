import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageHead } from "#components/shell/page-head.tsx";
import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { onePerson, type PersonPage } from "#lib/people/one-person.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export type About = { actor: Actor; i18n: I18n; person: PersonPage };

/** Whom a page below an account is about; out of reach it does not exist. */
export async function about(params: Promise<{ id: string }>): Promise<About> {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const person = await onePerson(actor, id);
  if (!person) notFound();
  return { actor, i18n, person };
}

type Props = About & { title: string; sentence?: string; children: ReactNode };

/** A form about one account. */
export function DeedPage({ i18n, person, title, sentence, children }: Props) {
  const { t } = i18n;
  const who = named(i18n, person.title, person.titleEn);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/people", label: t("people.list") },
          { href: `/people/${person.id}`, label: who },
          { label: title },
        ]}
        title={title}
        {...(sentence && { sentence: <span className="text-ink-2">{sentence}</span> })}
        facts={[{ label: t("people.person"), value: who }]}
      />
      <div className="mt-6">{children}</div>
    </main>
  );
}
