import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EvidenceView } from "#components/evidence/evidence-view.tsx";
import { InstructLink } from "#components/instructions/instruct-link.tsx";
import { ContentView } from "#components/reports/content-view.tsx";
import { HandUpNotice } from "#components/reports/hand-up-notice.tsx";
import { NoChangeForm } from "#components/reports/no-change-form.tsx";
import { ReportForm } from "#components/reports/report-form.tsx";
import { ReportHead } from "#components/reports/report-head.tsx";
import {
  CorrectionOpen,
  Meanwhile,
  ReturnedReason,
  SentAndDecided,
  SentDeeds,
} from "#components/reports/report-notices.tsx";
import { ReportSide } from "#components/reports/report-side.tsx";
import { TypedView } from "#components/reports/typed-view.tsx";
import { DecideLinks } from "#components/reviews/decide-links.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Split } from "#components/ui/split.tsx";
import { acknowledgeAssignment } from "#lib/assignments/acknowledge-assignment.ts";
import { newId } from "#lib/domain/id.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { mayStayUnchanged, readReportForm } from "#lib/domain/read-report-form.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import { markShown } from "#lib/notifications/mark-read.ts";
import { formOf } from "#lib/reports/form-of-report.ts";
import { shapeOf } from "#lib/reports/report-context.ts";
import { type ReportPage, reportPage } from "#lib/reports/report-page.ts";
import { waitingHere } from "#lib/reviews/waiting-here.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { queueHref } from "../../reviews/queue-address.ts";

const reportOf = cache(async (id: string) => reportPage(await requireActor(), id));

export async function generateMetadata({ params }: PageProps<"/reports/[id]">): Promise<Metadata> {
  const [{ id }, i18n] = await Promise.all([params, pageI18n()]);
  const report = await reportOf(id);
  return { title: report ? taskTitle(i18n, report.task, report.assignment.occurrence) : undefined };
}

export default async function OneReportPage({ params, searchParams }: PageProps<"/reports/[id]">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const report = await reportOf(id);
  if (!report) notFound();
  if (report.mine && report.assignment.state === "assigned") {
    await acknowledgeAssignment(actor, report.assignment.id);
  }
  await markShown(actor, { reportId: id });
  const waiting = await waitingHere(actor, { assignmentId: report.assignment.id, reportId: id });
  const form = formOf(report, i18n.locale, { correct: query.correct === "1" });
  const { t } = i18n;
  return (
    <main id="main" className="page">
      <ReportHead i18n={i18n} report={report} today={actor.today} />
      <DecideLinks i18n={i18n} waiting={waiting} hrefOf={queueHref} />
      {mayAnywhere(actor, "instruction:give") && (
        <p className="mt-2">
          <InstructLink
            i18n={i18n}
            unitId={report.unit.id}
            assignmentId={report.assignment.id}
            about={`/reports/${id}`}
          />
        </p>
      )}
      {query.conflict && (
        <Meanwhile
          i18n={i18n}
          report={report}
          deed={query.conflict === "recall" || query.conflict === "save" ? query.conflict : "send"}
        />
      )}
      {query.dropped && (
        <div className="mt-4">
          <Notice announce state="approved" title={t("reports.correction-dropped")} />
        </div>
      )}
      {query.held && (
        <div className="mt-4">
          <Notice announce title={t("auth.typed-back")} />
        </div>
      )}
      {query["no-change"] === "refused" && (
        <div className="mt-4">
          <Notice announce state="overdue" title={t("reports.no-change-refused")} />
        </div>
      )}
      <Split sideLabel={t("reports.side")} side={<ReportSide i18n={i18n} report={report} />}>
        {form ? (
          <Writing
            actor={actor}
            i18n={i18n}
            report={report}
            typed={form.typed}
            check={query.check === "1"}
            fileSaid={query.file}
          />
        ) : (
          <Reading i18n={i18n} report={report} />
        )}
      </Split>
    </main>
  );
}

type WritingProps = {
  actor: Actor;
  i18n: I18n;
  report: ReportPage;
  typed: Readonly<Record<string, string>>;
  check: boolean;
  fileSaid: string | string[] | undefined;
};

function Writing({ actor, i18n, report, typed, check, fileSaid }: WritingProps) {
  const { t, format, locale, say } = i18n;
  const shape = shapeOf(report);
  const read = check ? readReportForm(shape, typed, { locale, today: actor.today }) : null;
  const errors: Record<string, string> = {};
  if (read && !read.ok) {
    for (const [name, message] of Object.entries(read.fields)) errors[name] = say(message);
  }
  const fresh = report.state === "expected" && !report.draft;
  return (
    <>
      <ReturnedReason i18n={i18n} report={report} />
      <CorrectionOpen i18n={i18n} report={report} />
      {report.draft?.handUp && (
        <HandUpNotice i18n={i18n} handUp={report.draft.handUp} mine={report.mustHandUp} />
      )}
      {actor.today <= report.period.endsOn && (
        <p className="note mb-4">
          {t("reports.not-closed-yet", { day: format.dateInSentence(report.period.endsOn) })}
        </p>
      )}
      {fresh && actor.today > report.period.endsOn && mayStayUnchanged(shape) && (
        <div className="flex flex-wrap items-center gap-3 text-s">
          <span>{t("reports.nothing-new")}</span>
          <NoChangeForm
            i18n={i18n}
            reportId={report.id}
            version={report.currentVersion}
            idempotencyKey={newId()}
            task={taskTitle(i18n, report.task, report.assignment.occurrence)}
            mustHandUp={report.mustHandUp}
          />
        </div>
      )}
      {report.aside && <TypedView i18n={i18n} report={report} draft={report.aside} />}
      <ReportForm
        i18n={i18n}
        context={report}
        typed={typed}
        errors={errors}
        idempotencyKey={newId()}
        files={report.filesBeside}
        fileSaid={fileSaid}
        draft={report.draft}
        account={actor.accountId}
        saved={
          report.draft
            ? t("reports.draft-saved", { time: format.dateTime(report.draft.savedAt) })
            : ""
        }
      />
    </>
  );
}

function Reading({ i18n, report }: { i18n: I18n; report: ReportPage }) {
  const { t } = i18n;
  const unsent = report.draft ?? report.aside;
  return (
    <>
      {report.current ? (
        <section>
          <h2>{t("reports.version", { number: report.current.number })}</h2>
          <ContentView
            i18n={i18n}
            said={report.current.content}
            about={{ ...report, kind: report.task.kind }}
          />
          <EvidenceView i18n={i18n} files={report.evidence} />
          <SentAndDecided i18n={i18n} report={report} />
        </section>
      ) : (
        <p>{t("reports.not-sent-yet")}</p>
      )}
      {unsent && <TypedView i18n={i18n} report={report} draft={unsent} />}
      {report.current && <SentDeeds i18n={i18n} report={report} />}
    </>
  );
}
