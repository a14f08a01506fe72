import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { ExceptionRow } from "#lib/dashboards/exception-rows.ts";
import type { Named } from "#lib/dashboards/figures/find-ahead.ts";
import { REVIEW_WORKING_DAYS } from "#lib/domain/review-clock.ts";
import { depthOf } from "#lib/domain/unit-path.ts";
import { MONEY_AHEAD_POINTS } from "#lib/domain/works-stage.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, placedName } from "#lib/i18n/named.ts";
import type { Addresses } from "./addresses.ts";
import { ExceptionRows, type ExceptionWords } from "./exception-rows.tsx";

type Props = { i18n: I18n; page: DashboardPage; to: Addresses };

/** What needs somebody, the worst first: the finding with its number, for how long, and where it leads. */
export function ExceptionsTable({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  if (page.exceptions.length === 0) return <p className="mt-3">{t("dashboards.no-exceptions")}</p>;
  return (
    <ExceptionRows
      caption={t("dashboards.exceptions")}
      heads={[t("dashboards.finding"), t("dashboards.lasts"), t("dashboards.now")]}
      missing={t("common.missing")}
      rows={page.exceptions.map((exception) => ({
        ...wordsOf(exception, page, i18n, to),
        now: format.number(exception.count),
      }))}
    />
  );
}

type Shown = Omit<ExceptionWords, "now">;

export function wordsOf(
  exception: ExceptionRow,
  page: Pick<DashboardPage, "unit" | "worksGoal">,
  i18n: I18n,
  to: Addresses,
): Shown {
  const { t, format } = i18n;
  const { count } = exception;
  const worked = (days: number) => t("dashboards.working-days", { days });
  const isOverAreas = depthOf(page.unit.commandPath ?? page.unit.localPath ?? "") === 1;
  const worst = (one: Named) => ({
    unit: placedName(i18n, one, isOverAreas),
    task: named(i18n, one.task, one.taskEn),
    date: format.date(one.on),
  });
  switch (exception.key) {
    case "overdue":
      return {
        state: "overdue",
        finding: t("dashboards.exception-overdue", { count }),
        note: exception.worst
          ? t("dashboards.exception-overdue-worst", worst(exception.worst))
          : undefined,
        lasts: t("dashboards.days", { days: exception.days }),
        href: to.list({ state: "overdue" }),
      };
    case "money-ahead": {
      const { paid, built } = exception.worst;
      return {
        state: "overdue",
        finding: t("dashboards.exception-money-ahead", { count, points: MONEY_AHEAD_POINTS }),
        note: t("dashboards.exception-money-ahead-worst", {
          unit: worst(exception.worst).unit,
          paid: format.percent(paid / 100, 0),
          built: format.percent(built / 100, 0),
        }),
        href: to.list({ goal: page.worksGoal?.id, works: "money-ahead" }),
      };
    }
    case "missing-reports":
      return {
        state: "not-entered",
        finding: t("dashboards.exception-missing-reports", {
          count,
          month: format.periodInSentence(exception.month),
        }),
        note: t("dashboards.exception-missing-reports-units", { units: exception.units }),
        href: to.list({ reports: "missing", month: exception.month.key }),
      };
    case "waiting-late":
      return {
        state: "waiting",
        finding: t("dashboards.exception-waiting-late", { count, allowed: REVIEW_WORKING_DAYS }),
        note: t("dashboards.exception-waiting-late-worst", {
          ...worst(exception.worst),
          all: exception.all,
        }),
        lasts: worked(exception.workingDays),
        href: to.list({ reports: "waiting-late" }),
      };
    case "returned":
      return {
        state: "returned",
        finding: t("dashboards.exception-returned", { count }),
        note: t("dashboards.exception-returned-worst", worst(exception.worst)),
        lasts: worked(exception.workingDays),
        href: to.list({ reports: "returned" }),
      };
    case "deadline": {
      const { task } = exception;
      const name = task ? named(i18n, task.task, task.taskEn) : "";
      return {
        state: "within-term",
        finding: t("dashboards.exception-deadline", {
          date: format.date(exception.on),
          task: name,
        }),
        note: t("dashboards.exception-deadline-open", { count }),
        lasts: t("dashboards.working-days-left", { days: exception.workingDays }),
        href: to.list({ task: task?.taskId, state: "open" }),
      };
    }
    case "unanswered":
      return {
        state: "no-deadline",
        finding: t("dashboards.exception-unanswered", { count, allowed: exception.allowed }),
        lasts: worked(exception.workingDays),
        href: to.list({ reports: "unanswered" }),
      };
  }
}
