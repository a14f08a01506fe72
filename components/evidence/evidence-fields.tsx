import { Button } from "#components/ui/button.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import type { EvidenceFile } from "#lib/domain/stored-file.ts";
import { LARGEST_FILE, MOST_FILES } from "#lib/domain/stored-file.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { EvidenceFiles } from "./evidence-files.tsx";
import { listed } from "./listed.ts";

const FORM = "evidence-form";
const ACCEPT = ".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp";

/** What an answer of the files' address says in the page's address, to who came without scripts. */
const SAID = {
  missing: "directives.file-missing",
  empty: "directives.file-empty",
  large: "directives.file-large",
  damaged: "directives.file-damaged",
  infected: "directives.file-infected",
  type: "evidence.type",
  many: "evidence.too-many",
  "not-kept": "directives.file-disk",
} as const;

type Props = {
  i18n: I18n;
  reportId: string;
  files: readonly EvidenceFile[];
  /** `file` of the page's address. */
  said: string | string[] | undefined;
};

/** The files behind a report, in its form; what they are sent with stands outside it (`EvidenceForm`). */
export function EvidenceFields({ i18n, reportId, files, said }: Props) {
  const { t } = i18n;
  const action = addressOf(reportId);
  const key = typeof said === "string" && said in SAID ? SAID[said as keyof typeof SAID] : null;
  return (
    <fieldset id="evidence">
      <legend>{t("evidence.title")}</legend>
      {said === "done" && (
        <p className="mt-2 text-s" role="status">
          {t("evidence.done")}
        </p>
      )}
      <EvidenceFiles
        files={files.map((file) => listed(i18n, file))}
        action={action}
        dropAction={`${action}/drop`}
        form={FORM}
        largest={LARGEST_FILE}
        words={{
          list: t("evidence.list"),
          drop: t("evidence.drop"),
          sending: t("evidence.sending"),
          again: t("evidence.again"),
          lost: t("evidence.lost"),
          refused: t("evidence.refused"),
          large: t("directives.file-large"),
          signedOut: t("reports.draft-signed-out"),
          sent: t("evidence.sent", { count: "{count}" }),
        }}
      />
      <FileField
        i18n={i18n}
        name="file"
        id="evidence-file"
        form={FORM}
        accept={ACCEPT}
        optional
        label={t("evidence.add")}
        help={t("evidence.help", { most: MOST_FILES })}
        error={key ? t(key, { most: MOST_FILES }) : undefined}
      />
      <noscript>
        <p className="help mt-2">{t("evidence.save-first")}</p>
        <Button form={FORM}>{t("evidence.send")}</Button>
      </noscript>
    </fieldset>
  );
}

/** Beside the report's own form, since forms do not lie in one another. */
export function EvidenceForm({ reportId }: { reportId: string }) {
  return (
    <form id={FORM} action={addressOf(reportId)} method="post" encType="multipart/form-data" />
  );
}

function addressOf(reportId: string): string {
  return `/api/reports/${reportId}/files`;
}
