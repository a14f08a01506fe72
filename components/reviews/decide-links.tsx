import { ButtonLink } from "#components/ui/button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { WaitingHere } from "#lib/reviews/waiting-here.ts";

type Props = {
  i18n: I18n;
  waiting: readonly WaitingHere[];
  hrefOf: (pile: { task: string; period: string }) => string;
};

/** From where a report is read to its row in the pile, where it is decided. */
export function DecideLinks({ i18n: { t, format }, waiting, hrefOf }: Props) {
  if (waiting.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {waiting.map(({ reportId, taskId, periodId, period }) => (
        <ButtonLink
          key={reportId}
          small
          href={`${hrefOf({ task: taskId, period: periodId })}#${rowId(reportId)}`}
        >
          {waiting.length > 1
            ? t("reviews.decide-period", { period: format.periodInSentence(period) })
            : t("reviews.decide-here")}
        </ButtonLink>
      ))}
    </p>
  );
}

/** The row of a report in its pile. */
export function rowId(reportId: string): string {
  return `report-${reportId}`;
}
