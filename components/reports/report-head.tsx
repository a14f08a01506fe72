import { PageHead } from "#components/shell/page-head.tsx";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import { owedGroupOf } from "#lib/domain/owed-reports.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import type { ReportContext, Superior } from "#lib/reports/report-context.ts";
import { targetText } from "./figure-text.ts";

type Props = { i18n: I18n; report: ReportContext; today: CivilDate };

/** The report's title, its state, and the days and owners it goes by. */
export function ReportHead({ i18n, report, today }: Props) {
  const { t, format } = i18n;
  const { task, period, assignment, unit, mine } = report;
  const title = taskTitle(i18n, task, assignment.occurrence);
  const span = format.span(period.startsOn, period.endsOn);
  const decides = decidersOf(report);
  return (
    <PageHead
      i18n={i18n}
      crumbs={[
        mine
          ? { href: "/reports", label: t("reports.home") }
          : { href: `/assignments/${assignment.id}`, label: nameOf(i18n, unit) },
        { href: `/assignments/${assignment.id}`, label: title },
        { label: format.periodName(period) },
      ]}
      title={title}
      sentence={
        <>
          <span className="text-ink-2">
            {t("reports.report-of", { period: format.periodInSentence(period), span })}
            {!mine && `, ${nameOf(i18n, unit)}`}
          </span>{" "}
          <ReportMark i18n={i18n} report={report} today={today} />
        </>
      }
      facts={[
        { label: t("reports.cut-off"), value: format.date(period.endsOn) },
        { label: t("reports.send-by"), value: format.dayAlone(report.dueOn) },
        ...(report.firstSubmittedAt
          ? [{ label: t("reports.first-sent"), value: format.dateTime(report.firstSubmittedAt) }]
          : []),
        ...(assignment.target === null
          ? []
          : [
              {
                label: t("reports.target"),
                value: targetText(i18n, assignment.target, report),
              },
            ]),
        {
          label: t("reports.task-deadline"),
          value: assignment.dueOn ? format.date(assignment.dueOn) : t("states.no-deadline-short"),
        },
        ...(decides.length === 0
          ? []
          : [
              {
                label: t(
                  task.decisionRule === "received" ? "reports.received-by" : "reports.decided-by",
                ),
                value: decides.map((unit) => nameOf(i18n, unit)).join(", "),
              },
            ]),
      ]}
    />
  );
}

function ReportMark({ i18n, report, today }: Props) {
  const { t, format } = i18n;
  const { state, dueOn, period, firstSubmittedAt } = report;
  const firstSubmittedOn = firstSubmittedAt && vietnamDay(new Date(firstSubmittedAt));
  const group = owedGroupOf({ state, dueOn, endsOn: period.endsOn, firstSubmittedOn }, today);
  const marks: Record<typeof group, [mark: MarkState, words: string]> = {
    overdue: ["overdue", t("reports.mark-overdue", { distance: format.distance(dueOn, today) })],
    returned: ["returned", t("states.returned")],
    recalled: ["draft", t("reports.mark-recalled")],
    due: ["due-soon", t("reports.mark-due", { distance: format.distance(dueOn, today) })],
    waiting: ["waiting", t("states.waiting")],
    "not-closed": ["within-term", t("reports.mark-not-closed")],
    settled: ["approved", state === "received" ? t("reports.received") : t("states.approved")],
  };
  const [mark, words] = marks[group];
  return (
    <StateMark state={mark} form="fill">
      {words}
    </StateMark>
  );
}

/** Who decides: the unit directly above on the command line, on both lines, or the one that takes note. */
export function decidersOf({ task, superiors }: Pick<ReportContext, "task" | "superiors">) {
  const nearest = (line: "command" | "local") =>
    superiors
      .filter((one) => one[line] !== null)
      .toSorted((a, b) => (b[line] ?? 0) - (a[line] ?? 0))
      .at(0);
  const [command, local] = [nearest("command"), nearest("local")];
  const deciding = task.decisionRule === "both" ? [command, local] : [command ?? local];
  return [...new Set(deciding.filter((one): one is Superior => one !== undefined))];
}
