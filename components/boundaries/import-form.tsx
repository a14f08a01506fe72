import { FileField } from "#components/ui/file-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  unitId: string;
  typed: { source: string; licence: string };
  /** Beside the field, in words. */
  wrong: { file?: string; source?: string; licence?: string };
};

/** A file with who drew it and under which licence; it goes to a stable address. */
export function ImportForm({ i18n, unitId, typed, wrong }: Props) {
  const { t } = i18n;
  return (
    <section className="section ruled" id="import">
      <h2>{t("boundaries.import")}</h2>
      <form
        className="form"
        action={`/api/boundaries/${unitId}`}
        method="post"
        encType="multipart/form-data"
        noValidate
      >
        <FileField
          i18n={i18n}
          name="file"
          label={t("boundaries.file")}
          help={t("boundaries.file-help")}
          accept=".json,.geojson,.topojson,application/geo+json,application/json"
          error={
            wrong.file ?? (wrong.source || wrong.licence ? t("boundaries.geo-again") : undefined)
          }
        />
        <TextField
          i18n={i18n}
          name="source"
          label={t("boundaries.source")}
          help={t("boundaries.source-help")}
          value={typed.source}
          required
          error={wrong.source}
        />
        <TextField
          i18n={i18n}
          name="licence"
          label={t("boundaries.licence")}
          help={t("boundaries.licence-help")}
          value={typed.licence}
          required
          error={wrong.licence}
        />
        <div className="deeds mt-4">
          <SubmitButton busy={t("boundaries.reading")}>{t("boundaries.read")}</SubmitButton>
        </div>
      </form>
    </section>
  );
}
