import type { EvidenceFile } from "#lib/domain/stored-file.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { FileRow } from "./file-row.tsx";
import { listed } from "./listed.ts";

/** What a version was sent with. */
export function EvidenceView({ i18n, files }: { i18n: I18n; files: readonly EvidenceFile[] }) {
  if (files.length === 0) return null;
  return (
    <section id="evidence" className="mt-6">
      <h3>{i18n.t("evidence.title")}</h3>
      <ul className="files">
        {files.map((file) => (
          <FileRow key={file.id} file={listed(i18n, file)} />
        ))}
      </ul>
    </section>
  );
}
