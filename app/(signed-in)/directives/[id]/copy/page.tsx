import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CopyForm } from "#components/copying/copy-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { copyPage } from "#lib/copying/copy-page.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { copyAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("copying.title") };
}

export default async function CopyPage({
  params,
  searchParams,
}: PageProps<"/directives/[id]/copy">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const asked = typeof query.year === "string" && /^\d{4}$/.test(query.year);
  const page = await copyPage(actor, id, asked ? Number(query.year) : null);
  if (!page) notFound();
  const { t } = i18n;
  const { source } = page;
  const { existing } = source;
  const type = t(`directives.types.${source.type}`);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          {
            href: `/directives/${id}`,
            label: t("directives.of-date", { type, number: source.number }),
          },
          { label: t("copying.title") },
        ]}
        title={t("copying.title-of", { type, number: source.number, year: `${source.year}` })}
        sentence={<span className="text-ink-2">{t("copying.sentence")}</span>}
      />
      <form className="filters" action={`/directives/${id}/copy`}>
        <FilterSelect
          name="year"
          label={t("copying.year")}
          value={`${source.year}`}
          options={page.years.map((year) => ({ value: `${year}`, label: `${year}` }))}
        />
        <Button>{t("copying.year-show")}</Button>
      </form>
      {existing && (
        <div className="mt-4">
          <Notice state="draft" title={t("copying.existing", { year: `${source.year}` })}>
            <p>
              <a href={`/directives/${existing.id}`}>{existing.number}</a>
            </p>
            <p>{t("copying.existing-how")}</p>
          </Notice>
        </div>
      )}
      <div className="mt-6">
        <CopyForm key={source.digest} i18n={i18n} deed={copyAction} page={page} />
      </div>
    </main>
  );
}
