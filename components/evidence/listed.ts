import type { EvidenceFile } from "#lib/domain/stored-file.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ListedFile } from "./file-row.tsx";

export function listed({ t, format }: I18n, file: EvidenceFile): ListedFile {
  const { id, name, bytes, hasPreview, quarantined } = file;
  const note = quarantined ? t("evidence.held") : format.fileSize(bytes);
  return { id, name, note, hasPreview: hasPreview && !quarantined, quarantined };
}
