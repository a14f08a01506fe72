import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { ContentView } from "#components/reports/content-view.tsx";
import { DirectiveLine } from "#components/reports/directive-line.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { DueMark, SignOffTable } from "#components/sign-off/pile-table.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { Split } from "#components/ui/split.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/domain/id.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import { markShown } from "#lib/notifications/mark-read.ts";
import { MOST_REASON } from "#lib/reports/hand-back.ts";
import { handedUpReport } from "#lib/reports/sign-off-pile.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { handBackAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("sign-off.one") };
}

/** One report before the unit's head, in full: it is sent from here, or handed back with a reason. */
export default async function OneSignOffPage({ params }: PageProps<"/sign-off/[id]">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const report = await handedUpReport(actor, id);
  if (!report) notFound();
  await markShown(actor, { reportId: id });
  const { t, format } = i18n;
  const { context, handUp, said } = report;
  const title = taskTitle(i18n, context.task, context.assignment.occurrence);
  const { period } = context;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/sign-off", label: t("places.sign-off") }, { label: title }]}
        title={title}
        sentence={t("reports.report-of", {
          period: format.periodInSentence(period),
          span: format.span(period.startsOn, period.endsOn),
        })}
        facts={[
          { label: t("assignments.unit"), value: nameOf(i18n, context.unit) },
          {
            label: t("reports.send-by"),
            value: (
              <DueMark
                i18n={i18n}
                dueOn={context.dueOn}
                sent={context.firstSubmittedAt !== null}
                today={actor.today}
              />
            ),
          },
          {
            label: t("sign-off.handed-up"),
            value: `${named(i18n, handUp.by, handUp.byEn)}, ${format.dateTime(handUp.at)}`,
          },
        ]}
      />
      <form action="/api/sign-off" method="post" className="mt-4">
        <input type="hidden" name="key" value={newId()} />
        <SignOffTable
          i18n={i18n}
          reports={[report]}
          today={actor.today}
          picked={new Set([id])}
          withUnit={false}
        />
        {said && (
          <div className="deeds mt-4">
            <SubmitButton busy={t("common.sending")}>{t("sign-off.send-one")}</SubmitButton>
          </div>
        )}
      </form>
      <Split
        sideLabel={t("reports.side")}
        side={
          <section>
            <h2>{t("reports.basis")}</h2>
            <DirectiveLine i18n={i18n} directive={context.directive} />
          </section>
        }
      >
        {said && (
          <section>
            <h2>{t("sign-off.content")}</h2>
            <ContentView i18n={i18n} said={said} about={{ ...context, kind: context.task.kind }} />
          </section>
        )}
        <section className="mt-8">
          <h2>{t("sign-off.hand-back")}</h2>
          <ActionForm deed={handBackAction} hidden={{ report: `${context.id} ${handUp.at}` }}>
            <TypedArea
              name="reason"
              label={t("common.return-reason")}
              help={t("sign-off.reason-help")}
              rows={4}
              maxLength={MOST_REASON}
            />
            <ActionBar>
              <SubmitButton kind="plain" busy={t("common.sending")}>
                {t("sign-off.hand-back")}
              </SubmitButton>
            </ActionBar>
          </ActionForm>
        </section>
      </Split>
    </main>
  );
}
