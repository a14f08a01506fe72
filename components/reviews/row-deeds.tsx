import { Button, ButtonLink } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell } from "#components/ui/table.tsx";
import { PickBox } from "#components/ui/work-rows.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { MarkAll } from "./mark-all.tsx";
import { MarkedButton } from "./marked-button.tsx";

/** Where a form of the pile leads when words are asked for. */
export type FormProps = {
  /** `/reviews/return` and `/reviews/opinion` with the way back. */
  wordsHref: (page: "return" | "opinion", versionId: string) => string;
  /** Where to come back to after a reason was asked for. */
  back: string;
};

/** Whether the actor decides about any of them: then rows can be marked. */
export function isDecided(rows: readonly SortedRow[]): boolean {
  return rows.some(({ verdicts }) => verdicts.some((verdict) => verdict !== "opinion"));
}

/** The box that marks a row for a deed on several. */
export function PickRow({ i18n, row }: { i18n: I18n; row: SortedRow }) {
  const label = i18n.t("reviews.pick-unit", { unit: unitOf(i18n, row) });
  return <PickBox name="marked" value={row.versionId ?? ""} label={label} />;
}

type MarkedProps = { i18n: I18n; form: string; rows: readonly SortedRow[] };

/** The deeds on the rows that are ticked in the form. */
export function MarkedDeeds({ i18n, form, rows }: MarkedProps) {
  const { t, locale } = i18n;
  const may = (verdict: SortedRow["verdicts"][number]) =>
    rows.some(({ verdicts }) => verdicts.includes(verdict));
  const common = { form, locale };
  return (
    <div className="deeds">
      <MarkAll form={form} all={t("reviews.mark-all")} none={t("reviews.mark-none")} />
      {may("returned") && (
        <MarkedButton
          {...common}
          name="return"
          plain={t("reviews.return-marked-plain")}
          counted={t("reviews.return-marked", { count: "#" })}
        />
      )}
      {may("approved") && (
        <MarkedButton
          {...common}
          name="approve"
          plain={t("reviews.approve-marked-plain")}
          counted={t("reviews.approve-marked", { count: "#" })}
        />
      )}
      {may("received") && (
        <MarkedButton
          {...common}
          name="receive"
          plain={t("reviews.receive-marked-plain")}
          counted={t("reviews.receive-marked", { count: "#" })}
        />
      )}
    </div>
  );
}

/** When it was sent, and first sent where that is another day; and how the reviewer's own days run. */
export function SentCell({ i18n, row }: { i18n: I18n; row: SortedRow }) {
  const { t, format } = i18n;
  const { clock, submittedOn, firstSubmittedOn } = row;
  const first = firstSubmittedOn !== submittedOn && firstSubmittedOn;
  return (
    <Cell second label={t("reviews.sent-on")} className="sent">
      {submittedOn ? format.dayAndMonth(submittedOn) : t("common.missing")}
      {first && <small>{t("reviews.sent-again-first", { date: format.dayAndMonth(first) })}</small>}
      {clock?.late && (
        <StateMark state="overdue">
          {t("reviews.review-overdue", { days: clock.daysOver })}
        </StateMark>
      )}
      {row.files > 0 && (
        <small>
          <a href={`/reports/${row.reportId}#evidence`}>
            {t("evidence.count", { count: row.files })}
            <span className="sr-only"> {unitOf(i18n, row)}</span>
          </a>
        </small>
      )}
    </Cell>
  );
}

type DeedsProps = { i18n: I18n; row: SortedRow } & Pick<FormProps, "wordsHref">;

/** What may be done with one report; the quiet deed left. Their words say for whom, to those who hear them. */
export function RowDeeds({ i18n, row, wordsHref }: DeedsProps) {
  const { t } = i18n;
  const { verdicts, versionId } = row;
  if (!versionId) return null;
  if (row.own) return <span className="second">{t("reviews.sent-by-you")}</span>;
  const about = (
    <span className="sr-only"> {t("reviews.report-of", { unit: unitOf(i18n, row) })}</span>
  );
  return (
    <>
      {verdicts.includes("returned") && (
        <ButtonLink href={wordsHref("return", versionId)} kind="quiet" small>
          {t("common.return")}
          {about}
        </ButtonLink>
      )}
      {verdicts.includes("opinion") && (
        <ButtonLink href={wordsHref("opinion", versionId)} small>
          {t("reviews.opinion")}
          {about}
        </ButtonLink>
      )}
      {verdicts.includes("approved") && (
        <Button small name="approve" value={versionId}>
          {t("common.approve")}
          {about}
        </Button>
      )}
      {verdicts.includes("received") && (
        <Button small name="receive" value={versionId}>
          {t("reviews.receive")}
          {about}
        </Button>
      )}
    </>
  );
}

/** Which of several assignments of one unit it is: the building, else which time the task was given. */
export function whichOf({ t }: I18n, row: SortedRow): string | undefined {
  if (!row.isOneOfSeveral) return undefined;
  return row.works ?? t("reviews.occurrence", { number: row.occurrence });
}

export function unitOf(i18n: I18n, { unit, unitEn }: Pick<SortedRow, "unit" | "unitEn">): string {
  return nameOf(i18n, { name: unit, nameEn: unitEn });
}
