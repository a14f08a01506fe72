import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { OpenListTable } from "#components/units/open-list-table.tsx";
import { nameOf } from "#lib/i18n/named.ts";
import { openList } from "#lib/units/open-list.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.close-open") };
}

/** What is still open at a unit that is to be closed: one kind of it, row by row. */
export default async function OpenListPage({ params }: PageProps<"/units/[id]/close/[kind]">) {
  const [actor, i18n, { id, kind }] = await Promise.all([requireActor(), pageI18n(), params]);
  const list = await openList(actor, id, kind);
  if (!list) notFound();
  const { t } = i18n;
  const { unit, rows } = list;
  const title = t(`units.close-list.${list.kind}`, { count: rows.length });
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/units", label: t("units.title") },
          { href: `/units/${unit.id}`, label: nameOf(i18n, unit) },
          { href: `/units/${unit.id}/close`, label: t("units.close-title") },
          { label: title },
        ]}
        title={title}
        sentence={nameOf(i18n, unit)}
      />
      <div className="mt-4">
        {rows.length === 0 ? (
          <EmptyState title={t("units.close-nothing")} />
        ) : (
          <OpenListTable i18n={i18n} list={list} />
        )}
      </div>
    </main>
  );
}
