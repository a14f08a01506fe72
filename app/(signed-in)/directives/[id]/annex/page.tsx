import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnnexSources } from "#components/annex/annex-sources.tsx";
import { AnnexesTaken } from "#components/annex/annexes-taken.tsx";
import { ImportsInHand } from "#components/annex/imports-in-hand.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { MOST_COLUMNS, MOST_ROWS } from "#lib/annex/limits.ts";
import { annexPage } from "#lib/annex/queries.ts";
import { FILE_PROBLEMS } from "#lib/sheets/file-problems.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { WhileEditable } from "../while-editable.tsx";
import { pasteAction, undoAction } from "./actions.ts";

const DONE = ["undone", "discarded"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("annex.title") };
}

export default async function AnnexPage({
  params,
  searchParams,
}: PageProps<"/directives/[id]/annex">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await annexPage(actor, id);
  if (!page) notFound();
  const { t } = i18n;
  const { number, type } = page.directive;
  const done = DONE.find((one) => one === query.done);
  const refused = FILE_PROBLEMS.find((one) => one === query.file);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { href: `/directives/${id}`, label: number },
          { label: t("annex.title") },
        ]}
        title={t("annex.title-of", { type: t(`directives.types.${type}`), number })}
        sentence={<span className="text-ink-2">{t("annex.sentence")}</span>}
      />
      {done && (
        <div className="mt-4">
          <Notice
            state="approved"
            title={t(`annex.done-${done}`, { count: Number(query.count) || 0 })}
            announce
          />
        </div>
      )}
      <WhileEditable i18n={i18n} actor={actor} directiveId={id}>
        <ImportsInHand i18n={i18n} directiveId={id} imports={page.inHand} />
        <AnnexSources
          i18n={i18n}
          directiveId={id}
          paste={pasteAction}
          error={refused && t(`annex.${refused}`, { rows: MOST_ROWS, columns: MOST_COLUMNS })}
        />
        <AnnexesTaken i18n={i18n} directiveId={id} taken={page.taken} undo={undoAction} />
      </WhileEditable>
    </main>
  );
}
