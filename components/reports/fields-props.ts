import type { TypedFields } from "#lib/domain/report-form.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";

/** What the fields of each kind are made from: what is asked, what was typed, what is wrong by field. */
export type FieldsProps = {
  i18n: I18n;
  context: ReportContext;
  typed: TypedFields;
  errors: Readonly<Record<string, string>>;
};
