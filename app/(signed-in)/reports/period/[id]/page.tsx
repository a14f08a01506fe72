import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { paperData } from "#components/papers/paper-data.ts";
import { PaperView } from "#components/papers/paper-view.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import { templateOf } from "#lib/papers/template-of.ts";
import { periodPaper } from "#lib/reports/period-paper.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("papers.title") };
}

/** A unit's paper of a period: what it says, to print, and as a Word file. */
export default async function PaperPage({
  params,
  searchParams,
}: PageProps<"/reports/period/[id]">) {
  const [actor, i18n, { id }, { unit }] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const unitId = typeof unit === "string" ? unit : "";
  const paper = await periodPaper(actor, { periodId: id, unitId });
  if (!paper) notFound();
  const template = await templateOf(actor, unitId);
  const { t, format } = i18n;
  const { reports, missing, period } = paper;
  const mine = [...reports.map(({ context }) => context), ...missing].some((one) => one.mine);
  const unsent = reports.filter((report) => report.unsent).length;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          mine
            ? { href: "/reports/period", label: t("papers.title") }
            : { href: "/assignments", label: nameOf(i18n, paper.unit) },
          { label: format.periodName(period) },
        ]}
        title={t("papers.of", { period: format.periodInSentence(period) })}
        sentence={t("papers.counts", {
          sent: reports.length - unsent,
          returned: reports.filter((report) => report.context.returned && !report.unsent).length,
          unsent,
          missing: missing.length,
        })}
        facts={[
          { label: t("assignments.unit"), value: nameOf(i18n, paper.unit) },
          { label: t("reports.cut-off"), value: format.date(period.endsOn) },
          {
            label: t("papers.template"),
            value: template
              ? t("papers.template-of", {
                  name: template.name,
                  unit: named(i18n, template.unitName, template.unitNameEn),
                })
              : t("papers.template-default"),
          },
        ]}
        deeds={
          reports.length > 0 && (
            <ButtonLink kind="primary" href={`/api/reports/period/${id}/word?unit=${unitId}`}>
              {t("papers.download")}
            </ButtonLink>
          )
        }
      />
      {missing.length > 0 && (
        <div className="no-print mt-4">
          <Notice state="draft" title={t("papers.missing", { count: missing.length })}>
            <ul>
              {missing.map((report) => (
                <li key={report.id}>
                  <a href={`/reports/${report.id}`}>
                    {taskTitle(i18n, report.task, report.assignment.occurrence)}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {reports.length > 0 && template && (
        <p className="note mt-6 no-print">{t("papers.preview-differs", { name: template.name })}</p>
      )}
      {reports.length > 0 && <PaperView data={paperData(i18nFor("vi"), paper, actor.today)} />}
    </main>
  );
}
