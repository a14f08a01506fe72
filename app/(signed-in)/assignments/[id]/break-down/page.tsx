import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BreakDownForm } from "#components/cascade/break-down-form.tsx";
import { targetText } from "#components/reports/figure-text.ts";
import { PageHead } from "#components/shell/page-head.tsx";
import { breakDownPage } from "#lib/cascade/queries.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { breakDownAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("cascade.title") };
}

/** An assignment is broken down to the units directly below. */
export default async function BreakDownPage({ params }: PageProps<"/assignments/[id]/break-down">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const page = await breakDownPage(actor, id);
  if (!page) notFound();
  const { whole, below } = page;
  const { t, format } = i18n;
  const title = named(i18n, whole.task.title, whole.task.titleEn);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/assignments", label: t("assignments.list") },
          { href: `/assignments/${id}`, label: title },
          { label: t("cascade.title") },
        ]}
        title={t("cascade.title-of", { title })}
        sentence={
          <span className="text-ink-2">
            {t("cascade.sentence", { unit: nameOf(i18n, whole.unit) })}
          </span>
        }
        facts={[
          ...(whole.target === null
            ? []
            : [{ label: t("cascade.received"), value: targetText(i18n, whole.target, whole) }]),
          {
            label: t("assignments.deadline"),
            value: whole.dueOn ? format.date(whole.dueOn) : t("states.no-deadline-short"),
          },
          { label: t("cascade.below"), value: format.number(below.length) },
        ]}
      />
      <div className="mt-4">
        <BreakDownForm i18n={i18n} page={page} deed={breakDownAction} />
      </div>
    </main>
  );
}
