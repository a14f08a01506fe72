import type { Metadata } from "next";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedPassword, TypedRadios } from "#components/forms/typed-fields.tsx";
import { CalendarAddress } from "#components/preferences/calendar-address.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { RadioGroup } from "#components/ui/choice-group.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { DIGEST_RHYTHMS } from "#lib/domain/notices.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { LOCALES } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { mailServer } from "#lib/notifications/mail-server.ts";
import { PASSWORD_LENGTH } from "#lib/people/password.ts";
import { preferencesOf } from "#lib/preferences/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { digestAction, endCalendarAction, makeCalendarAction, passwordAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("preferences.title") };
}

const TOLD = ["language", "password", "digest", "revoked"] as const;

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const [actor, i18n, { done }] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const { email, digest, calendarMadeAt } = await preferencesOf(actor);
  const { t, format, locale } = i18n;
  const told = TOLD.find((known) => known === done);
  const units = [
    ...new Set(
      actor.memberships.map(({ unitName, unitNameEn }) => named(i18n, unitName, unitNameEn)),
    ),
  ];
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("preferences.title")}
        sentence={t("preferences.sentence")}
        facts={[
          { label: t("shell.account"), value: named(i18n, actor.title, actor.titleEn) },
          { label: t("preferences.email"), value: email },
          {
            label: t("shell.unit"),
            value: units.length > 0 ? units.join(", ") : t("preferences.no-roles"),
          },
        ]}
      />
      {told && <Notice state="approved" title={t(`preferences.told-${told}`)} announce />}

      <section className="section" aria-labelledby="language">
        <h2 id="language">{t("preferences.language")}</h2>
        <form className="form" action="/api/locale" method="post">
          <input type="hidden" name="back" value="/account?done=language" />
          <RadioGroup
            i18n={i18n}
            name="locale"
            label={t("preferences.language-label")}
            value={locale}
            inline
            choices={LOCALES.map((value) => ({
              value,
              label: <span lang={value}>{t(`preferences.languages.${value}`)}</span>,
            }))}
          />
          <p className="mt-4">
            <Button>{t("preferences.language-save")}</Button>
          </p>
        </form>
      </section>

      <section className="section" aria-labelledby="password-part">
        <h2 id="password-part">{t("auth.password")}</h2>
        <p className="text-ink-2">{t("preferences.password-why")}</p>
        <ActionForm deed={passwordAction}>
          <TypedPassword
            name="current"
            label={t("auth.current-password")}
            autoComplete="current-password"
          />
          <TypedPassword
            name="password"
            label={t("auth.new-password")}
            help={t("auth.password-length", PASSWORD_LENGTH)}
            autoComplete="new-password"
          />
          <TypedPassword
            name="repeated"
            label={t("auth.password-repeated")}
            autoComplete="new-password"
          />
          <p className="mt-4">
            <Button>{t("preferences.password-save")}</Button>
          </p>
        </ActionForm>
      </section>

      <section className="section" aria-labelledby="mail">
        <h2 id="mail">{t("preferences.mail")}</h2>
        <p className="text-ink-2">{t("preferences.mail-why")}</p>
        {!mailServer() && <p className="mt-2 text-ink-2">{t("preferences.mail-off")}</p>}
        <ActionForm deed={digestAction}>
          <TypedRadios
            name="digest"
            label={t("preferences.digest-label")}
            value={digest}
            choices={DIGEST_RHYTHMS.map((value) => ({
              value,
              label: t(`preferences.rhythms.${value}`),
            }))}
          />
          <p className="mt-4">
            <Button>{t("preferences.digest-save")}</Button>
          </p>
        </ActionForm>
        {mayAnywhere(actor, "people:manage") && (
          <p className="mt-4">
            <a href="/account/deliveries">{t("preferences.deliveries-link")}</a>
          </p>
        )}
      </section>

      <section className="section" aria-labelledby="calendar">
        <h2 id="calendar">{t("preferences.calendar")}</h2>
        <p className="text-ink-2">{t("preferences.calendar-why")}</p>
        <p className="my-4">
          {calendarMadeAt
            ? t("preferences.calendar-made", { at: format.dateTime(calendarMadeAt) })
            : t("preferences.calendar-none")}
        </p>
        <ActionForm deed={makeCalendarAction}>
          <CalendarAddress
            label={t("preferences.calendar-address")}
            once={t("preferences.calendar-once")}
          />
          <p>
            <Button>
              {calendarMadeAt ? t("preferences.calendar-renew") : t("preferences.calendar-make")}
            </Button>
          </p>
        </ActionForm>
        {calendarMadeAt && (
          <form action={endCalendarAction} className="mt-4">
            <Button kind="destroy">{t("preferences.calendar-revoke")}</Button>
          </form>
        )}
      </section>
    </main>
  );
}
