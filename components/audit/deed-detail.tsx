import type { AuditRow } from "#lib/audit/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { languageOf } from "#lib/i18n/language-of.ts";
import { detailWords } from "./audit-words.ts";

/** A deed's particulars as they were recorded at the time: names in them are those of the records. */
export function DeedDetail({ i18n, detail }: { i18n: I18n; detail: AuditRow["detail"] }) {
  const words = detailWords(i18n, detail);
  return words && <span lang={languageOf(words)}>{words}</span>;
}
