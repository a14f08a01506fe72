import "#components/reports/sheet/sheet.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetForm } from "#components/reports/sheet/sheet-form.tsx";
import { SheetNotices } from "#components/reports/sheet/sheet-notices.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { newId } from "#lib/domain/id.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { toldCount } from "#lib/domain/told-count.ts";
import { receiptOfMany } from "#lib/reports/receipt-queries.ts";
import { sheetOf } from "#lib/reports/sheet.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("sheet.title") };
}

export default async function SheetPage({ searchParams }: PageProps<"/reports/batch">) {
  const [actor, i18n, { receipt, moved, held, handed }] = await Promise.all([
    requireActor(),
    pageI18n(),
    searchParams,
  ]);
  if (!mayAnywhere(actor, "report:submit")) notFound();
  const [sheet, sent] = await Promise.all([
    sheetOf(actor, i18n.locale, [moved ?? []].flat()),
    typeof receipt === "string" ? receiptOfMany(actor, receipt) : null,
  ]);
  const { t } = i18n;
  const crumbs = [{ href: "/reports", label: t("reports.home") }, { label: t("sheet.title") }];
  const notices = (
    <SheetNotices
      i18n={i18n}
      sent={sent}
      moved={sheet.moved}
      held={Boolean(held)}
      handed={toldCount(handed)}
    />
  );
  return (
    <main id="main" className="page">
      {sheet.reports.length === 0 ? (
        <>
          <PageHead i18n={i18n} crumbs={crumbs} title={t("sheet.title")} />
          {notices}
          <EmptyState
            title={t("reports.home-nothing")}
            deeds={<ButtonLink href="/reports">{t("reports.back-home")}</ButtonLink>}
          />
        </>
      ) : (
        <SheetForm
          i18n={i18n}
          sheet={sheet}
          today={actor.today}
          account={actor.accountId}
          idempotencyKey={newId()}
          crumbs={crumbs}
          notices={notices}
        />
      )}
    </main>
  );
}
