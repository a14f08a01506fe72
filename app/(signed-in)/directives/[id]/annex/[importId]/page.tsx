import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addedWords } from "#components/annex/added-words.ts";
import { AnnexTable } from "#components/annex/annex-table.tsx";
import { AnnexTabs } from "#components/annex/annex-tabs.tsx";
import { ColumnsForm } from "#components/annex/columns-form.tsx";
import { FillDownOffer } from "#components/annex/fill-down-offer.tsx";
import { TakeForm } from "#components/annex/take-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isRowState } from "#lib/annex/plan-annex.ts";
import { importPage } from "#lib/annex/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { chooseAction, columnsAction, correctAction, takeAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("annex.preview-title") };
}

export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/directives/[id]/annex/[importId]">) {
  const [actor, i18n, { id, importId }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await importPage(actor, importId);
  if (!page || page.directive.id !== id) notFound();
  const { t } = i18n;
  const { rows } = page.plan;
  const show = isRowState(query.show) ? query.show : null;
  /** The row that is corrected; meanwhile nothing else is. */
  const open = Number(query.row);
  const added = addedWords(i18n, query);
  const { number, type } = page.directive;
  const of = t("directives.of-date", { type: t(`directives.types.${type}`), number });
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { href: `/directives/${id}`, label: number },
          { href: `/directives/${id}/annex`, label: t("annex.title") },
          { label: t("annex.preview-title") },
        ]}
        title={t("annex.preview-title")}
        sentence={
          <>
            {of}. {t("annex.preview-sentence", { count: rows.length })}
          </>
        }
      />
      {added && (
        <div className="mt-4">
          <Notice state="approved" title={added} announce>
            {t("annex.done-left")}
          </Notice>
        </div>
      )}
      {!rows.some(({ number }) => number === open) && (
        <ColumnsForm i18n={i18n} deed={columnsAction} page={page} />
      )}
      {rows.length > 0 && (
        <>
          {rows.some(({ facts }) => facts.before) && (
            <p className="mt-4 max-w-measure text-ink-2">{t("annex.note-before")}</p>
          )}
          <FillDownOffer i18n={i18n} deed={columnsAction} page={page} />
          <AnnexTabs i18n={i18n} rows={rows} show={show} />
          <AnnexTable
            i18n={i18n}
            page={page}
            show={show}
            open={open}
            choose={chooseAction}
            correct={correctAction}
          />
        </>
      )}
      <TakeForm i18n={i18n} deed={takeAction} page={page} idempotencyKey={randomUUID()} />
    </main>
  );
}
