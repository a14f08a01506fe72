import { IssueForm } from "#components/directives/issue-form.tsx";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { Issuing } from "#lib/issuing/queries.ts";

type Props = {
  i18n: I18n;
  issuing: Issuing;
  which: { directiveId: string; taskId?: string };
  /** As of `IssueForm`: what issuing comes to, and its deed. */
  issue: Omit<Parameters<typeof IssueForm>[0], "i18n">;
  ask: FormDeed;
  withdraw: FormDeed;
  sendBack: FormDeed;
};

/** A draft on its way to be issued: by whoever may, or held ready by one for another one to issue. */
export function IssuingPanel({ i18n, issuing, which, issue, ...deeds }: Props) {
  const { needed, own, waiting, returned } = issuing;
  if (!needed) return <IssueForm i18n={i18n} {...issue} />;
  return (
    <>
      {returned && <SentBack i18n={i18n} returned={returned} />}
      {!waiting && <AskForm i18n={i18n} which={which} ask={deeds.ask} issuing={issuing} />}
      {waiting && own && (
        <section>
          <h2>{issue.title}</h2>
          <WhoAsked i18n={i18n} waiting={waiting} />
          <OthersWhoIssue i18n={i18n} others={issuing.others} />
          {waiting.mine && (
            <ActionForm deed={deeds.withdraw} hidden={{ requestId: waiting.id }} className="mt-2">
              <Button>{i18n.t("issuing.withdraw")}</Button>
            </ActionForm>
          )}
        </section>
      )}
      {waiting && !own && (
        <>
          <section>
            <h2>{i18n.t("issuing.asked-part")}</h2>
            <WhoAsked i18n={i18n} waiting={waiting} />
            <Disclosure summary={i18n.t("issuing.send-back")}>
              <ActionForm deed={deeds.sendBack} hidden={{ requestId: waiting.id }}>
                <TypedArea
                  name="reason"
                  label={i18n.t("issuing.reason")}
                  rows={3}
                  maxLength={1000}
                />
                <div className="deeds mt-2">
                  <SubmitButton kind="plain" small busy={i18n.t("issuing.sending")}>
                    {i18n.t("issuing.send-back")}
                  </SubmitButton>
                </div>
              </ActionForm>
            </Disclosure>
          </section>
          <IssueForm i18n={i18n} {...issue} />
        </>
      )}
    </>
  );
}

function AskForm({ i18n, which, ask, issuing }: Pick<Props, "i18n" | "which" | "ask" | "issuing">) {
  const { t } = i18n;
  return (
    <section>
      <h2>{t("issuing.ask-part")}</h2>
      <p>{t("issuing.ask-why")}</p>
      <OthersWhoIssue i18n={i18n} others={issuing.others} />
      <ActionForm deed={ask} hidden={which} className="mt-2">
        <TypedArea
          name="note"
          label={t("issuing.note")}
          optional={t("common.optional")}
          rows={2}
          maxLength={1000}
        />
        <div className="deeds mt-2">
          <SubmitButton busy={t("issuing.sending")}>{t("issuing.ask")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

function WhoAsked({ i18n, waiting }: { i18n: I18n; waiting: NonNullable<Issuing["waiting"]> }) {
  const { t, format } = i18n;
  return (
    <>
      <p>
        {t("issuing.asked-by", {
          who: named(i18n, waiting.by, waiting.byEn),
          time: format.time(waiting.at),
          day: format.date(vietnamDay(new Date(waiting.at))),
        })}
      </p>
      {waiting.note && <p className="quote whitespace-pre-line">{waiting.note}</p>}
    </>
  );
}

function SentBack({ i18n, returned }: { i18n: I18n; returned: NonNullable<Issuing["returned"]> }) {
  const { t, format } = i18n;
  return (
    <section>
      <h2>{t("issuing.returned-part")}</h2>
      <p>
        {t("issuing.returned-by", {
          who: named(i18n, returned.by, returned.byEn),
          day: format.date(vietnamDay(new Date(returned.at))),
        })}
      </p>
      <p className="quote whitespace-pre-line">{returned.reason}</p>
    </section>
  );
}

/** Who may issue it instead; or that nobody else may yet. */
export function OthersWhoIssue({ i18n, others }: { i18n: I18n; others: Issuing["others"] }) {
  const { t } = i18n;
  if (others.length === 0) return <p className="note">{t("issuing.nobody-else")}</p>;
  return (
    <>
      <p>{t("issuing.others")}</p>
      <ul className="lines">
        {others.map(({ id, title, titleEn }) => (
          <li key={id}>{named(i18n, title, titleEn)}</li>
        ))}
      </ul>
    </>
  );
}
