import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignOffSection } from "#components/offices/sign-off-section.tsx";
import { TemplateSection } from "#components/offices/template-section.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { officePage } from "#lib/offices/queries.ts";
import { templateOf } from "#lib/papers/template-of.ts";
import { officesOf } from "#lib/reviews/threshold-scope.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { dropTemplateAction, signOffAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("offices.title") };
}

const TOLD = {
  "sign-off": "offices.saved",
  set: "papers.template-set",
  gone: "papers.template-gone",
} as const;
const PROBLEMS = [
  "missing",
  "empty",
  "large",
  "broken",
  "macros",
  "fetches",
  "syntax",
  "unknown",
  "without-tasks",
  "changed",
  "signed-out",
] as const;

/** How an office works: whether its head signs, which Word file its reports go out in, and what it looks at first. */
export default async function OfficePageView({ params, searchParams }: PageProps<"/offices/[id]">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const [office, template] = await Promise.all([officePage(actor, id), templateOf(actor, id)]);
  if (!office) notFound();
  const { t } = i18n;
  const told = Object.entries(TOLD).find(([done]) => done === query.done)?.[1];
  const problem = PROBLEMS.find((known) => known === query.template);
  const tags = typeof query.tags === "string" ? query.tags.slice(0, 500) : "";
  const above = mayAnywhere(actor, "report:sign-off")
    ? { href: "/sign-off", label: t("places.sign-off") }
    : { href: "/offices", label: t("offices.title") };
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[above, { label: nameOf(i18n, office.unit) }]}
        title={`${t("offices.title")}: ${nameOf(i18n, office.unit)}`}
        sentence={t("offices.sentence")}
      />
      {told && (
        <div className="mt-4">
          <Notice announce state="approved" title={t(told)} />
        </div>
      )}
      <SignOffSection i18n={i18n} office={office} today={actor.today} deed={signOffAction} />
      <TemplateSection
        i18n={i18n}
        office={office}
        template={template}
        error={problem && t(`papers.template-${problem}`, { tags })}
        drop={dropTemplateAction}
      />
      {officesOf(actor).some(({ unitId }) => unitId === office.unit.id) && (
        <section className="mt-6">
          <h2>{t("thresholds.title")}</h2>
          <p>{t("thresholds.sentence")}</p>
          <p className="mt-2">
            <a href={`/reviews/thresholds?unit=${office.unit.id}`}>
              {t("reviews.change-thresholds")}
            </a>
          </p>
        </section>
      )}
    </main>
  );
}
