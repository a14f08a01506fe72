import type { EvidenceFile } from "#lib/domain/stored-file.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ListedFile } from "./file-row.tsx";

export function listed({ t, format }: I18n, { bytes, ...file }: EvidenceFile): ListedFile {
  const note = file.quarantined ? t("evidence.held") : format.fileSize(bytes);
  return { ...file, note };
}
