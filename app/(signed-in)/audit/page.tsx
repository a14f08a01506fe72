import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditFilters } from "#components/audit/audit-filters.tsx";
import { AuditTable } from "#components/audit/audit-table.tsx";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { auditPage } from "#lib/audit/queries.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

const FILTERS = ["from", "to", "deed", "entity", "unit", "account"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("audit.list") };
}

export default async function AuditListPage({ searchParams }: PageProps<"/audit">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const asked = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value : "";
  };
  const filter = Object.fromEntries(FILTERS.map((name) => [name, asked(name)]));
  const page = await auditPage(actor, { ...filter, after: asked("after") });
  if (!page) notFound();
  const { t } = i18n;
  const { rows, nextAfter, units, wrong } = page;
  const notLooked = Object.keys(wrong).length > 0;
  const address = (after: string) => {
    const set = Object.entries({ ...filter, after }).filter(([, value]) => value !== "");
    return `/audit?${new URLSearchParams(set)}` as const;
  };
  const unknownUnit = filter.unit !== "" && units.length === 0 && !notLooked;

  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("audit.list")}
        sentence={<span className="text-ink-2">{t("audit.sentence")}</span>}
      />
      <AuditFilters i18n={i18n} filter={filter} wrong={wrong} />
      {units.length > 0 && (
        <p className="mt-2 text-ink-2">
          {t("audit.units-meant", {
            units: units.map((unit) => nameOf(i18n, unit)).join("; "),
          })}
        </p>
      )}
      {rows.length > 0 ? (
        <div className="mt-4">
          <AuditTable i18n={i18n} rows={rows} />
        </div>
      ) : (
        <EmptyState title={t(notLooked ? "audit.not-looked" : "audit.none")}>
          {notLooked
            ? t("audit.mend-day")
            : unknownUnit
              ? t("audit.unit-unknown")
              : t("audit.none-why")}
        </EmptyState>
      )}
      <Pager
        i18n={i18n}
        firstHref={asked("after") ? address("") : undefined}
        nextHref={nextAfter ? address(nextAfter) : undefined}
      />
      {rows.length > 0 && <DownloadLinks i18n={i18n} list="audit" query={filter} />}
    </main>
  );
}
