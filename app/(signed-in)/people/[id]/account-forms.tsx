import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedText } from "#components/forms/typed-fields.tsx";
import { OnceLink } from "#components/people/once-link.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { MOST_REASON } from "#lib/people/limits.ts";
import type { PersonPage } from "#lib/people/one-person.ts";
import { disableAction, enableAction, linkAction } from "../actions.ts";
import { onceWords } from "../once-words.ts";

/** What concerns the account as a whole: a new way in, closing it, opening it again. */
export function AccountForms({ i18n, person }: { i18n: I18n; person: PersonPage }) {
  const { t } = i18n;
  const hidden = { id: person.id };
  if (!person.mayGovern) {
    return (
      <div className="section">
        <Notice title={t("people.not-governed")} />
      </div>
    );
  }
  return (
    <>
      {person.state !== "disabled" && (
        <section className="section" aria-labelledby="password">
          <h2 id="password">{t("people.part-password")}</h2>
          <ActionForm deed={linkAction} hidden={hidden}>
            <OnceLink words={onceWords(i18n)}>
              <p className="text-ink-2">{t("people.link-new-help")}</p>
              <p className="mt-4">
                <SubmitButton kind="plain" busy={t("people.saving")}>
                  {t("people.link-new")}
                </SubmitButton>
              </p>
            </OnceLink>
          </ActionForm>
        </section>
      )}
      {!person.oneself && (
        <section className="section" aria-labelledby="state">
          <h2 id="state">{t("people.part-state")}</h2>
          {person.state === "disabled" ? (
            <ActionForm deed={enableAction} hidden={hidden}>
              <p className="text-ink-2">{t("people.enable-help")}</p>
              <p className="mt-4">
                <SubmitButton kind="plain" busy={t("people.saving")}>
                  {t("people.enable")}
                </SubmitButton>
              </p>
            </ActionForm>
          ) : (
            <Disclosure summary={t("people.disable")}>
              <ActionForm deed={disableAction} hidden={hidden}>
                <TypedText
                  name="reason"
                  label={t("people.disable-reason")}
                  help={t("people.disable-help")}
                  maxLength={MOST_REASON}
                />
                <p className="mt-4">
                  <SubmitButton kind="destroy" busy={t("people.saving")}>
                    {t("people.disable")}
                  </SubmitButton>
                </p>
              </ActionForm>
            </Disclosure>
          )}
        </section>
      )}
    </>
  );
}
