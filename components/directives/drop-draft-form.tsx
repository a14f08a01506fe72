import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { AskFirst } from "#components/forms/ask-first.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  hidden: Record<string, string>;
  /** What goes with it, before somebody agrees. */
  question: string;
};

/** Deletes a draft: asked once more, since it cannot be taken back. */
export function DropDraftForm({ i18n: { t }, deed, hidden, question }: Props) {
  return (
    <section>
      <h2>{t("directives.drop-part")}</h2>
      <ActionForm deed={deed} hidden={hidden} className="mt-2">
        <AskFirst
          summary={t("directives.drop")}
          question={question}
          agree={t("directives.drop-agree")}
          busy={t("directives.dropping")}
        />
      </ActionForm>
    </section>
  );
}
