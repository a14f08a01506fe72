import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { OpensWhenAnswered } from "#components/forms/opens-when-answered.tsx";
import { TypedArea, TypedText } from "#components/forms/typed-fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Refusal } from "#lib/assignments/refusal.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  assignmentId: string;
  refusal: Refusal | null;
  refuse: FormDeed;
  /** It was just done here. */
  told: boolean;
};

/** The refusal that waits for an answer, or the form to refuse. */
export function RefusalPanel({ i18n, refusal, told, ...form }: Props) {
  if (!refusal) return null;
  return (
    <section id="refusal" className="mt-4" aria-label={i18n.t("assignments.refusal")}>
      {refusal.refused && (
        <Refused i18n={i18n} refused={refusal.refused} taskId={refusal.taskId} announce={told} />
      )}
      {refusal.mayRefuse && <RefuseForm i18n={i18n} {...form} />}
    </section>
  );
}

function Refused({
  i18n,
  refused,
  taskId,
  announce,
}: {
  i18n: I18n;
  refused: NonNullable<Refusal["refused"]>;
  taskId: string;
  announce: boolean;
}) {
  const { t, format } = i18n;
  const { by, byEn, at, reason, document, mayAnswer } = refused;
  return (
    <Notice state="waiting" title={t("assignments.refused-waits")} announce={announce}>
      <p>
        {t("assignments.refused-by", { by: named(i18n, by ?? "", byEn), at: format.dateTime(at) })}
      </p>
      <p className="quote mt-1 whitespace-pre-line wrap-anywhere">{reason}</p>
      {document && <p className="mt-1">{t("assignments.by-document", { document })}</p>}
      {mayAnswer && (
        <p className="mt-2">
          <ButtonLink small href={`/tasks/${taskId}/assignments?state=refused`}>
            {t("assignments.answer-refusal")}
          </ButtonLink>
        </p>
      )}
    </Notice>
  );
}

function RefuseForm({
  i18n: { t },
  assignmentId,
  refuse,
}: Pick<Props, "i18n" | "assignmentId" | "refuse">) {
  return (
    <ActionForm id="refuse" deed={refuse} hidden={{ assignmentId }}>
      <OpensWhenAnswered summary={t("assignments.refuse")}>
        <TypedArea
          name="reason"
          label={t("assignments.refuse-reason")}
          help={t("assignments.refuse-help")}
          rows={3}
          maxLength={1000}
        />
        <TypedText
          name="document"
          label={t("changes.document")}
          optional={t("common.optional")}
          maxLength={300}
        />
        <p className="mt-4">
          <SubmitButton busy={t("changes.sending")}>{t("assignments.refuse-send")}</SubmitButton>
        </p>
      </OpensWhenAnswered>
    </ActionForm>
  );
}
