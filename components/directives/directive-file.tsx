import { FileField } from "#components/ui/file-field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { DirectivePage } from "#lib/directives/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** What the browser offers to choose; what a file is, its content says on the server. */
const ACCEPT = ".pdf,.docx,.jpg,.jpeg,.png";

type Props = {
  i18n: I18n;
  directive: Pick<DirectivePage, "id" | "version" | "file">;
  /** A draft's file can be attached or replaced. */
  editable: boolean;
  /** Why the last file was not taken, in words. */
  error?: string;
};

/** The signed text: its name is the link. The form goes to a stable address, since it carries a file. */
export function DirectiveFile({ i18n, directive, editable, error }: Props) {
  const { t, format } = i18n;
  const { id, version, file } = directive;
  return (
    <section>
      <h2>{t("directives.file")}</h2>
      {file ? (
        <p className="mt-2">
          <a href={`/api/files/${file.id}`} className="inline-flex items-baseline gap-1">
            <Icon name="file" />
            <span lang="vi" className="wrap-anywhere">
              {file.name}
            </span>
          </a>
          <br />
          <small className="text-ink-2">
            {t("directives.file-uploaded", {
              size: format.fileSize(file.bytes),
              at: format.dateTime(file.uploadedAt),
            })}
          </small>
        </p>
      ) : (
        <p className="text-ink-2">{t("directives.file-none")}</p>
      )}
      {editable && (
        <form
          action={`/api/directives/${id}/file`}
          method="post"
          encType="multipart/form-data"
          className="mt-2"
        >
          <input type="hidden" name="version" value={version} />
          <FileField
            i18n={i18n}
            name="file"
            label={file ? t("directives.file-replace") : t("directives.file-choose")}
            help={t("directives.file-help")}
            accept={ACCEPT}
            error={error}
          />
          <div className="deeds mt-2">
            <SubmitButton kind="plain" small busy={t("directives.file-attaching")}>
              {t("directives.file-attach")}
            </SubmitButton>
          </div>
        </form>
      )}
    </section>
  );
}
