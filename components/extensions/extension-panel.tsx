import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { OpensWhenAnswered } from "#components/forms/opens-when-answered.tsx";
import { TypedArea, TypedShort } from "#components/forms/typed-fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ExtensionOfAssignment } from "#lib/extensions/of-assignment.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  assignmentId: string;
  extension: ExtensionOfAssignment | null;
  longest: number;
  ask: FormDeed;
  withdraw: FormDeed;
  /** What was just done here. */
  told: "asked" | "withdrawn" | null;
};

/** More time for the assignment: what waits, the form to ask for it, or why it is too late to. */
export function ExtensionPanel({ i18n, extension, told, ...form }: Props) {
  const { t, format } = i18n;
  if (!extension) return null;
  const { mine, waiting, dueOn } = extension;
  const tooLate = mine?.why === "passed";
  const mayAsk = mine !== null && mine.why === null;
  if (!waiting && !tooLate && !mayAsk) return null;
  return (
    <section id="extension" className="mt-4" aria-label={t("extensions.section")}>
      {told === "withdrawn" && !waiting && (
        <Notice state="approved" title={t("extensions.withdrawn")} announce>
          <p>{t("extensions.withdrawn-why")}</p>
        </Notice>
      )}
      {waiting && (
        <Waiting i18n={i18n} extension={extension} announce={told === "asked"} {...form} />
      )}
      {!waiting && tooLate && dueOn && (
        <p className="text-ink-2">{t("extensions.too-late", { due: format.date(dueOn) })}</p>
      )}
      {mayAsk && <AskForm i18n={i18n} extension={extension} {...form} />}
    </section>
  );
}

type FormProps = Omit<Props, "extension" | "told"> & { extension: ExtensionOfAssignment };

function Waiting({
  i18n,
  extension: { waiting, dueOn, mine },
  announce,
  withdraw,
}: FormProps & { announce: boolean }) {
  const { t, format } = i18n;
  if (!waiting || !dueOn) return null;
  const { id, wantedDueOn, above, aboveEn, by, byEn, askedOn, reason, toDecide } = waiting;
  return (
    <Notice
      state="waiting"
      title={t("extensions.waits", {
        day: format.date(wantedDueOn),
        unit: named(i18n, above ?? "", aboveEn),
      })}
      announce={announce}
    >
      <p>
        {t("extensions.waits-since", {
          by: named(i18n, by, byEn),
          day: format.date(askedOn),
          due: format.date(dueOn),
        })}
      </p>
      <p className="quote mt-1 whitespace-pre-line">{reason}</p>
      {toDecide && (
        <p className="mt-2 flex flex-wrap gap-2">
          <ButtonLink small href={`/extensions/grant?item=${id}`}>
            {t("extensions.decide-grant")}
          </ButtonLink>
          <ButtonLink small kind="quiet" href={`/extensions/decline?item=${id}`}>
            {t("extensions.decline-picked")}
          </ButtonLink>
        </p>
      )}
      {mine && (
        <ActionForm deed={withdraw} hidden={{ extensionId: id }} className="mt-2">
          <SubmitButton kind="plain" busy={t("extensions.sending")}>
            {t("extensions.withdraw")}
          </SubmitButton>
        </ActionForm>
      )}
    </Notice>
  );
}

function AskForm({ i18n, assignmentId, extension, longest, ask }: FormProps) {
  const { t, format } = i18n;
  const due = format.date(extension.dueOn);
  return (
    <ActionForm deed={ask} hidden={{ assignmentId }}>
      <OpensWhenAnswered summary={t("extensions.ask")}>
        <TypedShort
          name="wantedDueOn"
          label={t("extensions.ask-day")}
          help={
            extension.parentDueOn
              ? t("extensions.ask-day-help-within", {
                  due,
                  parent: format.date(extension.parentDueOn),
                })
              : t("extensions.ask-day-help", { due })
          }
          maxLength={10}
        />
        <TypedArea
          name="reason"
          label={t("extensions.ask-reason")}
          help={t("extensions.ask-reason-help")}
          rows={3}
          maxLength={longest}
        />
        <p className="mt-4">
          <SubmitButton busy={t("extensions.sending")}>{t("extensions.ask-send")}</SubmitButton>
        </p>
      </OpensWhenAnswered>
    </ActionForm>
  );
}
