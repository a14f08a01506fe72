import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HomeDifficulties } from "#components/difficulties/home-difficulties.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { HomeOwnExtensions } from "#components/extensions/home-extensions.tsx";
import { HomeInstructions } from "#components/instructions/home-instructions.tsx";
import { HomeSentence } from "#components/reports/home-sentence.tsx";
import { GROUP_MARKS, type HomeRow, HomeTable } from "#components/reports/home-table.tsx";
import { ReceiptNotice } from "#components/reports/receipt-notice.tsx";
import { HandedUpNotice } from "#components/reports/sheet/sheet-notices.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { ownDifficulties } from "#lib/difficulties/home.ts";
import { newId } from "#lib/domain/id.ts";
import { OWED_GROUPS, type OwedGroup, outlookOf, owedGroupOf } from "#lib/domain/owed-reports.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { mayStayUnchanged } from "#lib/domain/read-report-form.ts";
import { waitsForHead } from "#lib/domain/sign-off.ts";
import { toldCount } from "#lib/domain/told-count.ts";
import { ownExtensions } from "#lib/extensions/home.ts";
import { instructionsToAnswer } from "#lib/instructions/home.ts";
import { type HomeReport, owedOf, reportsOfHome } from "#lib/reports/home.ts";
import { receiptOfNumber } from "#lib/reports/receipt-queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

/** How much the phone's first page shows of what is still to be done. */
const NEXT_FEW = 5;
/** What the sheet takes: periods that are closed. */
const IN_ONE_PASS: readonly OwedGroup[] = ["overdue", "returned", "recalled", "due"];
const TO_DO: readonly OwedGroup[] = ["overdue", "returned", "recalled", "due", "not-closed"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("reports.home") };
}

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const [actor, i18n, { state, receipt, handed }] = await Promise.all([
    requireActor(),
    pageI18n(),
    searchParams,
  ]);
  if (!mayAnywhere(actor, "report:submit")) notFound();
  const [all, difficulties, extensions, instructions, sent] = await Promise.all([
    reportsOfHome(actor),
    ownDifficulties(actor),
    ownExtensions(actor),
    instructionsToAnswer(actor),
    typeof receipt === "string" ? receiptOfNumber(actor, receipt) : null,
  ]);
  const { t, format } = i18n;
  const { today } = actor;
  const rows = all.map((report) => rowOf(report, today));
  const group = OWED_GROUPS.find((known) => known === state);
  const inOrder = OWED_GROUPS.flatMap((each) => rows.filter((row) => row.group === each));
  const shown = group ? inOrder.filter((row) => row.group === group) : inOrder;
  const nextFew = shown.filter((row) => TO_DO.includes(row.group)).slice(0, NEXT_FEW);
  const dense = !group && state !== "all" && shown.length > NEXT_FEW;
  const owed = rows.filter(
    ({ group: each, handUp, period }) =>
      IN_ONE_PASS.includes(each) && period.endsOn < today && !waitsForHead(handUp),
  ).length;
  const outlook = outlookOf(rows.map(owedOf), today);

  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("reports.home")}
        sentence={
          <HomeSentence
            i18n={i18n}
            today={today}
            outlook={outlook}
            closed={closedOf(rows, outlook.due?.dueOn, format, i18n.locale)}
          />
        }
        deeds={
          owed > 1 && (
            <ButtonLink kind="primary" href="/reports/batch">
              {t("sheet.all-in-one", { count: owed })}
            </ButtonLink>
          )
        }
      />
      <HomeInstructions i18n={i18n} {...instructions} today={today} />
      <HomeDifficulties i18n={i18n} {...difficulties} />
      <HomeOwnExtensions i18n={i18n} {...extensions} />
      {sent && <ReceiptNotice i18n={i18n} receipt={sent} />}
      {toldCount(handed) > 0 && (
        <div className="mt-4">
          <HandedUpNotice i18n={i18n} count={toldCount(handed)} />
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("reports.none")}>{t("reports.none-why")}</EmptyState>
      ) : (
        <>
          <Tabs
            label={t("reports.filter")}
            tabs={[
              {
                href: "/reports?state=all",
                label: t("common.all"),
                count: format.number(rows.length),
                current: !group,
              },
              ...OWED_GROUPS.filter(
                (each) =>
                  each !== "recalled" || each === group || rows.some((row) => row.group === each),
              ).map((each) => ({
                href: `/reports?state=${each}`,
                label: t(`reports.groups.${each}`),
                count: format.number(rows.filter((row) => row.group === each).length),
                state: GROUP_MARKS[each],
                current: each === group,
              })),
            ]}
          />
          {dense && nextFew.length > 0 && (
            <h2 className="mt-6 s:hidden">{t("reports.next-few", { count: nextFew.length })}</h2>
          )}
          {shown.length === 0 ? (
            <EmptyState title={t("reports.none-here")} />
          ) : (
            <HomeTable
              i18n={i18n}
              rows={shown}
              today={today}
              onPhone={dense ? new Set(nextFew.map(({ reportId }) => reportId)) : null}
              withUnit={new Set(rows.map(({ unitName }) => unitName)).size > 1}
            />
          )}
          {dense && (
            <p className="mt-4 grid s:hidden">
              <ButtonLink href="/reports?state=all">
                {t("reports.see-all", { count: shown.length })}
              </ButtonLink>
            </p>
          )}
          <DownloadLinks i18n={i18n} list="reports" query={{ state: group }} />
          <p className="mt-2 no-print">
            <a href="/reports/period">{t("papers.title")}</a>
          </p>
        </>
      )}
    </main>
  );
}

function rowOf(report: HomeReport, today: string): HomeRow {
  const group = owedGroupOf(owedOf(report), today);
  const offered = (group === "overdue" || group === "due") && report.state === "expected";
  const unchanged = mayStayUnchanged({
    ...report,
    previous: report.last,
    works: { length: report.worksCount },
    steps: { length: report.stepCount },
  });
  return { ...report, group, noChangeKey: offered && unchanged ? newId() : null };
}

/** The newest cut-off behind what is due first, with the periods that it closed. */
function closedOf(
  rows: readonly HomeRow[],
  dueOn: string | undefined,
  format: { periodInSentence: (period: HomeReport["period"]) => string },
  locale: string,
) {
  const due = rows.filter((row) => row.group === "due" && row.dueOn === dueOn);
  const endsOn = due
    .map(({ period }) => period.endsOn)
    .toSorted()
    .at(-1);
  if (!endsOn) return null;
  const names = due
    .filter(({ period }) => period.endsOn === endsOn)
    .map(({ period }) => format.periodInSentence(period));
  const periods = new Intl.ListFormat(locale).format([...new Set(names)]);
  return { endsOn, periods };
}
