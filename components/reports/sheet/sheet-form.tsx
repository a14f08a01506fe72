import type { ReactNode } from "react";
import type { Crumb } from "#components/shell/crumbs.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Sheet } from "#lib/reports/sheet.ts";
import { countMarks, type RowMark } from "./count-marks.ts";
import { formRowMark, sheetSummary, wordRow } from "./row-words.ts";
import { LiveSheetWord, SheetLive } from "./sheet-live.tsx";
import { type NumberedReport, SheetTable } from "./sheet-table.tsx";

type Props = {
  i18n: I18n;
  sheet: Sheet;
  today: string;
  account: string;
  /** The same for a double click, for Back and for a retry of this sheet. */
  idempotencyKey: string;
  crumbs: Crumb[];
  notices: ReactNode;
};

const DRAFT = "/api/reports/batch/draft";

/** The whole sheet is one form at a stable address: its rows go together. */
export function SheetForm({ i18n, sheet, today, account, idempotencyKey, crumbs, notices }: Props) {
  const { t, locale } = i18n;
  const reports = sheet.reports.map((report, at) => ({ ...report, number: String(at + 1) }));
  const marks: Record<string, RowMark> = {};
  for (const { context, row, number, begun } of reports) {
    marks[number] = (row ? wordRow(i18n, row) : formRowMark(i18n, context, begun)).mark;
  }
  const towards = towardsOf(reports);
  const { send, say } = summaryOf(i18n, reports, marks, towards);
  const units = new Set(reports.map(({ context }) => context.unit.id));
  const mayMark = reports.some(({ row }) => row?.mayStay && row.read.state === "blank");
  return (
    <form action="/api/reports/batch" method="post" noValidate>
      {/* Without scripts Enter presses the first button: it keeps, it does not send. */}
      <button
        className="sr-only"
        type="submit"
        formAction={DRAFT}
        name="deed"
        value="save"
        tabIndex={-1}
        aria-hidden="true"
      />
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="towards" value={towards} />
      <PageHead
        i18n={i18n}
        crumbs={crumbs}
        title={t("sheet.title")}
        sentence={sentenceOf(i18n, reports, today)}
        deeds={
          mayMark && (
            <Button formAction={DRAFT} name="deed" value="unchanged">
              {t("sheet.mark-unchanged")}
            </Button>
          )
        }
      />
      {notices}
      {sheet.more && <p className="note mt-4">{t("sheet.more")}</p>}
      <SheetLive
        action={DRAFT}
        account={account}
        marks={marks}
        words={{
          failed: t("reports.draft-failed"),
          found: t("reports.draft-found"),
          stale: t("sheet.stale"),
          signedOut: t("sheet.signed-out"),
          pasted: t("sheet.pasted", { count: "{count}" }),
          lostLines: t("sheet.lost-lines", { count: "{count}" }),
          lostCells: t("sheet.lost-cells", { count: "{count}" }),
          undo: t("sheet.undo"),
          undone: t("sheet.undone"),
        }}
      >
        <SheetTable i18n={i18n} reports={reports} withUnit={units.size > 1} />
        <ActionBar stays say={<LiveSheetWord part="say">{say}</LiveSheetWord>}>
          <SubmitButton busy={t("common.sending")}>
            <LiveSheetWord part="send">{send}</LiveSheetWord>
          </SubmitButton>
          <Button formAction={DRAFT} name="deed" value="save">
            {t("common.save-draft")}
          </Button>
        </ActionBar>
      </SheetLive>
    </form>
  );
}

/** Whether what is sent goes to the reviewers, to the units' heads first, or some to these and some to those. */
function towardsOf(reports: readonly NumberedReport[]): "" | "head" | "both" {
  const first = reports.filter(({ context }) => context.mustHandUp).length;
  if (first === 0) return "";
  return first === reports.length ? "head" : "both";
}

function summaryOf(
  i18n: I18n,
  reports: readonly NumberedReport[],
  marks: Record<string, RowMark>,
  towards: string,
) {
  const saved = reports.flatMap(({ row }) => row?.savedAt ?? []).toSorted();
  return sheetSummary(i18n, countMarks(Object.values(marks)), saved.at(-1) ?? null, towards);
}

/** How many are owed and by when: what is overdue first, else the day that comes first. */
function sentenceOf({ t, format }: I18n, reports: readonly NumberedReport[], today: string) {
  const days = reports.map(({ context }) => context.dueOn).toSorted();
  const overdue = reports.filter(
    ({ context }) => context.dueOn < today && context.firstSubmittedAt === null,
  ).length;
  const next = days.find((day) => day >= today);
  const due = next && {
    day: format.dayWithWeekday(next),
    distance: format.distance(next, today),
  };
  return (
    <>
      {t("sheet.owed", { count: reports.length })}{" "}
      {overdue > 0 && t("sheet.overdue", { count: overdue })} {due && t("sheet.due", due)}{" "}
      <span className="from-s">{t("sheet.how")}</span>
    </>
  );
}
