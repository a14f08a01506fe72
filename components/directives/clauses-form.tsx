import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import type { DirectivePage } from "#lib/directives/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { ClausesButtons } from "./clauses-buttons.tsx";
import { ClausesPreview } from "./clauses-preview.tsx";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  directive: Pick<DirectivePage, "id" | "version">;
  /** The clauses as they would be typed. */
  text: string;
};

/** The whole text at the left, the tree that was read from it at the right. */
export function ClausesForm({ i18n: { t }, deed, directive, text }: Props) {
  return (
    <ActionForm
      deed={deed}
      hidden={{ id: directive.id, version: `${directive.version}` }}
      className="split split-wide"
    >
      <div>
        <TypedArea
          name="clauses"
          label={t("directives.clauses-text")}
          help={t("directives.clauses-help")}
          value={text}
          rows={24}
        />
      </div>
      <aside className="side" aria-label={t("directives.clauses-preview")}>
        <ClausesPreview title={t("directives.clauses-preview")} />
      </aside>
      <div className="split-after">
        <ActionBar>
          <ClausesButtons
            words={{
              preview: t("directives.clauses-preview"),
              previewing: t("directives.clauses-previewing"),
              again: t("directives.clauses-again"),
              save: t("directives.clauses-save"),
              saving: t("directives.saving"),
            }}
          />
          <ButtonLink href={`/directives/${directive.id}`} kind="quiet">
            {t("common.cancel")}
          </ButtonLink>
        </ActionBar>
      </div>
    </ActionForm>
  );
}
