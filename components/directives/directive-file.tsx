import { Disclosure } from "#components/ui/disclosure.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { DirectivePage } from "#lib/directives/queries.ts";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import { MOST_FILE_REASON } from "#lib/domain/directive.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

/** What the browser offers to choose; what a file is, its content says on the server. */
const ACCEPT = ".pdf,.docx,.jpg,.jpeg,.png";

type Props = {
  i18n: I18n;
  directive: Pick<DirectivePage, "id" | "version" | "file" | "mayReplaceFile" | "filesBefore">;
  /** A draft's file can be attached or replaced; what is in force gets one that it lacks. */
  editable: boolean;
  /** Why the last file was not taken, in words. */
  wrong?: { field: string; says: string };
};

/** The signed text: its name is the link. The form goes to a stable address, since it carries a file. */
export function DirectiveFile({ i18n, directive, editable, wrong }: Props) {
  const { t, format } = i18n;
  const { file, mayReplaceFile } = directive;
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
      <FilesBefore i18n={i18n} files={directive.filesBefore} />
      {editable && <FileForm i18n={i18n} directive={directive} wrong={wrong} />}
      {!editable && mayReplaceFile && (
        <Disclosure summary={t("directives.file-wrong")} open={wrong !== undefined}>
          <FileForm i18n={i18n} directive={directive} wrong={wrong} withReason />
        </Disclosure>
      )}
    </section>
  );
}

type FormProps = Pick<Props, "i18n" | "directive" | "wrong"> & { withReason?: boolean };

function FileForm({ i18n, directive: { id, version, file }, wrong, withReason }: FormProps) {
  const { t } = i18n;
  const isReason = wrong?.field === "reason";
  return (
    <form
      action={`/api/directives/${id}/file`}
      method="post"
      encType="multipart/form-data"
      className="mt-2"
    >
      <input type="hidden" name="version" value={version} />
      {withReason && (
        <TextArea
          i18n={i18n}
          name="reason"
          label={t("directives.file-why")}
          help={t("directives.file-why-help")}
          rows={2}
          maxLength={MOST_FILE_REASON}
          error={isReason ? wrong.says : undefined}
        />
      )}
      <FileField
        i18n={i18n}
        name="file"
        label={file ? t("directives.file-replace") : t("directives.file-choose")}
        help={t("directives.file-help")}
        accept={ACCEPT}
        error={isReason ? undefined : wrong?.says}
      />
      <div className="deeds mt-2">
        <SubmitButton kind="plain" small busy={t("directives.file-attaching")}>
          {t("directives.file-attach")}
        </SubmitButton>
      </div>
    </form>
  );
}

/** That another file stood here, until when and why; what it was only for who may write the directive. */
function FilesBefore({ i18n, files }: { i18n: I18n; files: DirectivePage["filesBefore"] }) {
  const { t, format } = i18n;
  if (files.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-2 text-s">
      {files.map(({ id, reason, at, by, byEn, file }) => (
        <li key={id} className="wrap-anywhere">
          {t("directives.file-before", {
            day: format.date(vietnamDay(new Date(at))),
            by: named(i18n, by, byEn),
          })}{" "}
          {reason}
          {file && (
            <>
              <br />
              {t("directives.file-former")}{" "}
              <a href={`/api/files/${file.id}`} lang="vi">
                {file.name}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
