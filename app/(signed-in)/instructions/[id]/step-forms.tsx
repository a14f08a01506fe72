import { ActionForm } from "#components/forms/action-form.tsx";
import { OpensWhenAnswered } from "#components/forms/opens-when-answered.tsx";
import { TypedArea, TypedShort, TypedText } from "#components/forms/typed-fields.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { dayForInput } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { MOST_EVIDENCE, MOST_WORDS } from "#lib/instructions/limits.ts";
import type { InstructionPage } from "#lib/instructions/one-instruction.ts";
import {
  acceptAction,
  amendAction,
  answerAction,
  askAgainAction,
  withdrawAction,
} from "../actions.ts";

type Props = {
  i18n: I18n;
  instruction: InstructionPage;
  /** The step was taken meanwhile: a form that was sent late says so and keeps its words. */
  closed: boolean;
};

const which = ({ id, revision }: InstructionPage) => ({ id, revision: String(revision) });

/** The owner's side: what came of it. */
export function AnswerForm({ i18n: { t }, instruction, closed }: Props) {
  return (
    <section className={closed ? undefined : "section"}>
      {!closed && <h2>{t("instructions.answer-title")}</h2>}
      <ActionForm deed={answerAction} hidden={which(instruction)} closed={closed}>
        <TypedArea
          name="text"
          label={t("instructions.answer-label")}
          help={t("instructions.answer-help")}
          rows={6}
          maxLength={MOST_WORDS}
        />
        <TypedText
          name="evidence"
          label={t("instructions.evidence-label")}
          help={t("instructions.evidence-help")}
          optional={t("common.optional")}
          maxLength={MOST_EVIDENCE}
        />
        {!closed && (
          <ActionBar>
            <SubmitButton busy={t("instructions.sending")}>
              {t("instructions.answer-send")}
            </SubmitButton>
          </ActionBar>
        )}
      </ActionForm>
    </section>
  );
}

/** The leader's side: content with the answer, or not. */
export function SettleForms({ i18n: { t }, instruction, closed }: Props) {
  return (
    <section className={closed ? undefined : "section"}>
      {!closed && <h2>{t("instructions.settle-title")}</h2>}
      <ActionForm
        deed={acceptAction}
        hidden={which(instruction)}
        className="deeds mt-4"
        closed={closed}
      >
        {!closed && (
          <SubmitButton busy={t("instructions.sending")}>{t("instructions.accept")}</SubmitButton>
        )}
      </ActionForm>
      <ActionForm
        deed={askAgainAction}
        hidden={which(instruction)}
        className="form mt-6"
        closed={closed}
      >
        <TypedArea
          name="text"
          label={t("instructions.again-label")}
          help={t("instructions.again-help")}
          rows={3}
          maxLength={MOST_WORDS}
        />
        <TypedShort
          name="dueOn"
          label={t("instructions.again-due")}
          help={t("common.date-help")}
          maxLength={10}
        />
        {!closed && (
          <div className="deeds mt-4">
            <SubmitButton kind="plain" busy={t("instructions.sending")}>
              {t("instructions.again-send")}
            </SubmitButton>
          </div>
        )}
      </ActionForm>
    </section>
  );
}

/** The leader's side while nobody has answered: the words, or the day. */
export function AmendForm({ i18n: { t }, instruction, closed }: Props) {
  const fields = (
    <>
      <TypedArea
        name="text"
        label={t("instructions.text")}
        help={t("instructions.amend-help")}
        value={instruction.text}
        rows={6}
        maxLength={MOST_WORDS}
      />
      <TypedShort
        name="dueOn"
        label={t("instructions.due-on")}
        help={t("common.date-help")}
        value={dayForInput(instruction.dueOn)}
        maxLength={10}
      />
    </>
  );
  return (
    <ActionForm
      id="amend"
      deed={amendAction}
      hidden={which(instruction)}
      className="form mt-6"
      closed={closed}
    >
      {closed ? (
        fields
      ) : (
        <OpensWhenAnswered summary={t("instructions.amend-title")}>
          {fields}
          <Send i18n={{ t }} deed="amend" />
        </OpensWhenAnswered>
      )}
    </ActionForm>
  );
}

/** It was a mistake, or needs no answer any more. */
export function WithdrawForm({ i18n: { t }, instruction, closed }: Props) {
  const reason = (
    <TypedArea
      name="reason"
      label={t("instructions.reason")}
      help={t("instructions.reason-help")}
      rows={3}
      maxLength={MOST_WORDS}
    />
  );
  return (
    <ActionForm
      id="withdraw"
      deed={withdrawAction}
      hidden={which(instruction)}
      className="form mt-4"
      closed={closed}
    >
      {closed ? (
        reason
      ) : (
        <OpensWhenAnswered summary={t("instructions.withdraw-title")}>
          {reason}
          <Send i18n={{ t }} deed="withdraw" />
        </OpensWhenAnswered>
      )}
    </ActionForm>
  );
}

function Send({ i18n: { t }, deed }: { i18n: Pick<I18n, "t">; deed: "amend" | "withdraw" }) {
  return (
    <div className="deeds mt-4">
      <SubmitButton kind="plain" busy={t("instructions.sending")}>
        {t(`instructions.${deed}-send`)}
      </SubmitButton>
    </div>
  );
}
