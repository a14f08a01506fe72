import { Disclosure } from "#components/ui/disclosure.tsx";
import { FIELD } from "#lib/domain/report-form.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Aside } from "#lib/reports/kept-draft.ts";
import type { ReportPage } from "#lib/reports/report-page.ts";
import { fieldLabels } from "./field-labels.ts";

type Props = { i18n: I18n; report: ReportPage; draft: Aside };

/** Choices are no words that somebody would lose. */
const CHOSEN: ReadonlySet<string> = new Set([
  FIELD.documentExists,
  FIELD.works,
  FIELD.stage,
  FIELD.proposalTo,
]);

/** What was typed and could not be sent or saved, word for word, when others were faster. */
export function TypedView({ i18n, report, draft }: Props) {
  const { t, format } = i18n;
  const lines = fieldLabels(i18n, report).flatMap(([name, label]) => {
    if (CHOSEN.has(name)) return [];
    const text = draft.fields[name]?.trim();
    return text ? [[label, text] as const] : [];
  });
  if (lines.length === 0) return null;
  return (
    <section id="typed" tabIndex={-1} className="my-6">
      <Disclosure open summary={t("reports.typed-at", { at: format.dateTime(draft.savedAt) })}>
        <dl className="pairs">
          {lines.map(([label, text]) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd className="whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </section>
  );
}
