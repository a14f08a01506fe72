import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

/** What the browser offers to choose; what a file is, its content says on the server. */
const ACCEPT = ".docx,.xlsx,.csv,.tsv,.txt";

type Props = {
  i18n: I18n;
  directiveId: string;
  paste: FormDeed;
  /** Why the last file was not taken, in words. */
  error: string | undefined;
};

/** The two ways in which an annex comes: pasted, or as a file that goes to a stable address. */
export function AnnexSources({ i18n, directiveId, paste, error }: Props) {
  const { t } = i18n;
  return (
    <>
      <section className="mt-6">
        <h2>{t("annex.paste")}</h2>
        <ActionForm deed={paste} hidden={{ directiveId }}>
          <TypedArea name="text" label={t("annex.text")} help={t("annex.text-help")} rows={12} />
          <div className="deeds mt-4">
            <SubmitButton busy={t("annex.reading")}>{t("annex.read")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
      <section className="mt-8">
        <h2>{t("annex.upload")}</h2>
        <form
          className="form"
          action={`/api/directives/${directiveId}/annex`}
          method="post"
          encType="multipart/form-data"
        >
          <FileField
            i18n={i18n}
            name="file"
            label={t("annex.file")}
            help={t("annex.file-help")}
            accept={ACCEPT}
            error={error}
          />
          <div className="deeds mt-4">
            <SubmitButton kind="plain" busy={t("annex.reading")}>
              {t("annex.read-file")}
            </SubmitButton>
          </div>
        </form>
      </section>
    </>
  );
}
