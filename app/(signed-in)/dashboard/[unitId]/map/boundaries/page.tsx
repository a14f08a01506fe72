import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoundarySet } from "#components/boundaries/boundary-set.tsx";
import { ImportForm } from "#components/boundaries/import-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { boundariesPage } from "#lib/boundaries/queries.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { drawAction, withdrawAction } from "./actions.ts";

const WRONG = {
  file: [
    "geo-missing",
    "geo-blank",
    "geo-large",
    "geo-type",
    "geo-empty",
    "geo-too-many",
    "geo-broken",
    "geo-busy",
    "geo-no-match",
  ],
  source: ["source-missing", "long"],
  licence: ["licence-missing", "long"],
} as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("boundaries.title") };
}

/** An administrator brings the boundaries of the units below a unit, looks at them, and uses or withdraws them. */
export default async function BoundariesPage({
  params,
  searchParams,
}: PageProps<"/dashboard/[unitId]/map/boundaries">) {
  const [actor, i18n, { unitId }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await boundariesPage(actor, unitId);
  if (!page) notFound();
  const { t } = i18n;
  const { unit, below, sets } = page;
  const name = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
  const map = `/dashboard/${unit.id}/map`;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const problem = <F extends keyof typeof WRONG>(field: F) => {
    const found = WRONG[field].find((one) => one === query[`wrong-${field}`]);
    return found && t(`boundaries.${found}`);
  };
  const inForce = sets.some(({ state }) => state === "in_force");
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: `/dashboard/${unit.id}`, label: nameOf(i18n, unit) },
          { href: map, label: t("dashboards.page-map") },
          { label: t("boundaries.title") },
        ]}
        title={t("boundaries.title")}
        sentence={
          <span className="text-ink-2">{t("boundaries.sentence", { unit: name, below })}</span>
        }
      />
      {sets.length === 0 && <p className="mt-4">{t("boundaries.none")}</p>}
      {sets.map((set) => (
        <BoundarySet
          key={set.id}
          i18n={i18n}
          set={set}
          below={below}
          replaces={inForce && set.state !== "in_force"}
          draw={drawAction}
          withdraw={withdrawAction}
        />
      ))}
      <ImportForm
        i18n={i18n}
        unitId={unit.id}
        typed={{ source: text(query.source), licence: text(query.licence) }}
        wrong={{ file: problem("file"), source: problem("source"), licence: problem("licence") }}
      />
    </main>
  );
}
