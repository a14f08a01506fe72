import { EvidenceFields, EvidenceForm } from "#components/evidence/evidence-fields.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EvidenceFile } from "#lib/domain/stored-file.ts";
import type { Draft } from "#lib/reports/kept-draft.ts";
import { DocumentFields } from "./document-fields.tsx";
import { DraftKeeper } from "./draft-keeper.tsx";
import { fieldLabels } from "./field-labels.ts";
import type { FieldsProps } from "./fields-props.ts";
import { FundingFields } from "./funding-fields.tsx";
import { IndicatorFields } from "./indicator-fields.tsx";
import { StepsFields } from "./steps-fields.tsx";
import { WordsFields } from "./words-fields.tsx";
import { WorksFields } from "./works-fields.tsx";

const FIELDS = {
  document: DocumentFields,
  indicator: IndicatorFields,
  funding: FundingFields,
  works: WorksFields,
  steps: StepsFields,
} as const;

type Props = FieldsProps & {
  /** The same for a double click, for Back and for a retry of this form. */
  idempotencyKey: string;
  /** When the draft was saved, worded; empty without one. */
  saved: string;
  /** The draft that it begins with: one that was saved since is not written over. */
  draft: Pick<Draft, "savedAt" | "key"> | null;
  /** Whose words are kept in the tab while the network is down. */
  account: string;
  /** What lies beside the report, and what became of a file that was sent (`file` of the page's address). */
  files: readonly EvidenceFile[];
  fileSaid: string | string[] | undefined;
};

/** The form that fits the task's kind. It goes to a stable address, so that a deploy in between loses nothing. */
export function ReportForm(props: Props) {
  const { idempotencyKey, saved, draft, account, files, fileSaid, ...fields } = props;
  const { i18n, context, errors } = fields;
  const { t, locale } = i18n;
  const labels = new Map(fieldLabels(i18n, context));
  const KindFields = FIELDS[context.task.kind];
  const deed = context.mustHandUp ? "hand-up" : "submit";
  const draftAction = `/api/reports/${context.id}/draft`;
  return (
    <>
      <form className="form" action={`/api/reports/${context.id}/${deed}`} method="post" noValidate>
        <ErrorSummary
          i18n={i18n}
          errors={Object.entries(errors).map(([name, error]) => {
            const label = labels.get(name);
            return { name, error: label ? `${label}: ${error}` : error };
          })}
        />
        <input type="hidden" name="key" value={idempotencyKey} />
        <input type="hidden" name="version" value={context.currentVersion} />
        <input type="hidden" name="draft" value={draft?.savedAt ?? ""} data-key={draft?.key} />
        <input type="hidden" name="locale" value={locale} />
        <PreviousOpen i18n={i18n} context={context} />
        <KindFields {...fields} />
        <WordsFields {...fields} />
        <EvidenceFields i18n={i18n} reportId={context.id} files={files} said={fileSaid} />
        <ActionBar
          stays
          say={
            <DraftKeeper
              action={draftAction}
              account={account}
              report={context.id}
              locale={locale}
              saved={saved}
              words={{
                saved: t("reports.draft-saved", { time: "{time}" }),
                failed: t("reports.draft-failed"),
                found: t("reports.draft-found"),
                signedOut: t("reports.draft-signed-out"),
                signIn: t("reports.sign-in-again"),
              }}
            />
          }
        >
          <SubmitButton busy={t("common.sending")}>
            {context.mustHandUp
              ? t("sign-off.hand-up")
              : context.currentVersion > 0
                ? t("reports.submit-again")
                : t("common.submit-report")}
          </SubmitButton>
          <Button formAction={draftAction} name="deed" value="save">
            {t("common.save-draft")}
          </Button>
          {context.previous && context.task.kind !== "document" && (
            <Button kind="quiet" formAction={draftAction} name="deed" value="take">
              {t("reports.take-all")}
            </Button>
          )}
        </ActionBar>
      </form>
      <EvidenceForm reportId={context.id} />
    </>
  );
}

/** Figures that are taken over from a period nobody has decided about may still change. */
function PreviousOpen({ i18n: { t, format }, context }: Pick<FieldsProps, "i18n" | "context">) {
  const { previous, task } = context;
  if (!previous?.open || task.kind === "document") return null;
  const mark = previous.open === "submitted" ? "waiting" : "returned";
  return (
    <p className="mb-4 text-s">
      <StateMark state={mark}>
        {t(`reports.previous-${mark}`, { period: format.periodInSentence(previous.period) })}
      </StateMark>
    </p>
  );
}
