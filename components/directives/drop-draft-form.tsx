import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; deed: FormDeed; hidden: Record<string, string> };

/** Deletes a draft: asked once more, since it cannot be taken back. */
export function DropDraftForm({ i18n: { t }, deed, hidden }: Props) {
  return (
    <section>
      <h2>{t("directives.drop-part")}</h2>
      <ActionForm deed={deed} hidden={hidden} className="mt-2">
        <details>
          <summary className="button">{t("directives.drop")}</summary>
          <p className="mt-2">{t("directives.drop-final")}</p>
          <div className="deeds mt-2">
            <SubmitButton kind="destroy" busy={t("directives.dropping")}>
              {t("directives.drop-agree")}
            </SubmitButton>
          </div>
        </details>
      </ActionForm>
    </section>
  );
}
