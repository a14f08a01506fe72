import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LineageList } from "#components/lineage/lineage-list.tsx";
import { LineagePicture } from "#components/lineage/lineage-picture.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { familyTree } from "#lib/lineage/family-tree.ts";
import { lineagePage } from "#lib/lineage/lineage-page.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("lineage.title") };
}

export default async function DirectiveLineagePage({
  params,
}: PageProps<"/directives/[id]/lineage">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const page = await lineagePage(actor, id);
  const root = page?.directives.find((directive) => directive.id === id);
  if (!page || !root) notFound();
  const { t } = i18n;
  const type = t(`directives.types.${root.type}`);
  const { branch } = root;
  const finding =
    branch.given === 0
      ? t("lineage.finding-none", {
          number: root.number,
          directives: branch.directives,
          tasks: branch.tasks,
        })
      : t("lineage.finding", {
          number: root.number,
          directives: branch.directives,
          tasks: branch.tasks,
          given: branch.given,
          overdue: branch.overdue,
        });
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          {
            href: `/directives/${id}`,
            label: t("directives.of-date", { type, number: root.number }),
          },
          { label: t("lineage.title") },
        ]}
        title={finding}
        sentence={<span className="text-ink-2">{t("lineage.sentence")}</span>}
      />
      {page.cut && (
        <p className="note mt-4">{t("lineage.cut", { count: page.directives.length })}</p>
      )}
      <p className="note mt-4 l:hidden">{t("lineage.no-picture")}</p>
      <LineagePicture i18n={i18n} page={page} finding={finding} />
      <section className="section" aria-labelledby="family">
        <h2 id="family">{t("lineage.list")}</h2>
        <LineageList i18n={i18n} tree={familyTree(page.directives)} rootId={id} />
      </section>
    </main>
  );
}
