import { SubmitButton } from "#components/ui/submit-button.tsx";
import { FIELD } from "#lib/domain/report-form.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  reportId: string;
  version: number;
  idempotencyKey: string;
  /** The task, for those who hear the button among others. */
  task: string;
  small?: boolean;
  /** The unit's head signs it first. */
  mustHandUp: boolean;
};

/** Offered where nothing is begun. A form of its own, so that Enter in the report's form never says "no change". */
export function NoChangeForm(props: Props) {
  const { i18n, reportId, version, idempotencyKey, task, small, mustHandUp } = props;
  const { t, locale } = i18n;
  const deed = mustHandUp ? "hand-up" : "submit";
  return (
    <form action={`/api/reports/${reportId}/${deed}`} method="post">
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="draft" value="" />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="onward" value="home" />
      <input type="hidden" name={FIELD.noChange} value="yes" />
      <SubmitButton kind={small ? "quiet" : "plain"} small={small} busy={t("common.sending")}>
        {t("common.no-change")}
        <span className="sr-only">: {task}</span>
      </SubmitButton>
    </form>
  );
}
