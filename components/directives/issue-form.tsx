import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  title: string;
  /** What it will come to: said before the button, since it cannot be taken back. */
  what: string;
  button: string;
  hidden: Record<string, string>;
};

/** Puts a draft in force: asked once more, since it cannot be taken back. */
export function IssueForm({ i18n: { t }, deed, title, what, button, hidden }: Props) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{what}</p>
      <ActionForm deed={deed} hidden={hidden} className="mt-2">
        <details>
          <summary className="button">{button}</summary>
          <p className="mt-2">{t("directives.issue-final")}</p>
          <div className="deeds mt-2">
            <SubmitButton busy={t("directives.issuing")}>
              {t("directives.issue-agree")}
            </SubmitButton>
          </div>
        </details>
      </ActionForm>
    </section>
  );
}
