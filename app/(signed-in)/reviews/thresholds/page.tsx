import "#components/reviews/reviews.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ThresholdForm } from "#components/reviews/threshold-form.tsx";
import { ThresholdHistory } from "#components/reviews/threshold-history.tsx";
import { thresholdText } from "#components/reviews/threshold-words.ts";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isId } from "#lib/domain/id.ts";
import { THRESHOLD_KEYS } from "#lib/domain/review-thresholds.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { MOST_THRESHOLD_REASON } from "#lib/reviews/limits.ts";
import { firstGroup, thresholdPage } from "#lib/reviews/threshold-page.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { thresholdAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("thresholds.title") };
}

/** From when on a report is looked at first: read by whoever sees the piles, set by the office's reviewers and admin. */
export default async function ThresholdsPage({ searchParams }: PageProps<"/reviews/thresholds">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const asked = [query.unit, query.group].map((id) => (id ? id : null));
  if (asked.some((id) => id !== null && !isId(id))) notFound();
  const [unitId = null, group = null] = asked as (string | null)[];
  const groupId = query.group === undefined ? await firstGroup(actor) : group;
  const page = await thresholdPage(actor, { unitId, groupId });
  if (!page) notFound();
  const { t } = i18n;
  const saved =
    typeof query.saved === "string" && /^\d{1,2}$/.test(query.saved) ? query.saved : null;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/reviews", label: t("reviews.title") }, { label: t("thresholds.title") }]}
        title={t("thresholds.title")}
        sentence={t("thresholds.sentence")}
      />
      <form className="filters" action="/reviews/thresholds">
        {page.offices.length > 1 && (
          <FilterSelect
            name="unit"
            label={t("thresholds.office")}
            value={page.unitId}
            options={page.offices.map(({ id, name, nameEn }) => ({
              value: id,
              label: named(i18n, name, nameEn),
            }))}
          />
        )}
        <FilterSelect
          name="group"
          label={t("thresholds.group")}
          value={page.groupId ?? ""}
          options={[
            { value: "", label: t("thresholds.all-groups") },
            ...page.groups.map((one) => ({ value: one.id, label: nameOf(i18n, one) })),
          ]}
        />
        <Button>{t("common.view")}</Button>
      </form>
      {saved && (
        <Notice state="approved" title={t("thresholds.saved", { count: Number(saved) })} announce />
      )}
      <section className="part" aria-labelledby="h-values">
        <h2 id="h-values">{t("thresholds.values")}</h2>
        <p className="text-ink-2">
          {t(page.maySet ? "thresholds.values-note" : "thresholds.read-only")}
        </p>
        {page.maySet ? (
          <ThresholdForm
            i18n={i18n}
            page={page}
            deed={thresholdAction}
            mostReason={MOST_THRESHOLD_REASON}
          />
        ) : (
          <Facts
            facts={THRESHOLD_KEYS.map((key) => ({
              label: t(`thresholds.names.${key}`),
              value: thresholdText(i18n, key, page.own[key] ?? page.inherited[key]),
            }))}
          />
        )}
      </section>
      <section className="part" aria-labelledby="h-history">
        <h2 id="h-history">{t("thresholds.history")}</h2>
        <ThresholdHistory i18n={i18n} history={page.history} />
      </section>
    </main>
  );
}
