import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { compactBranch } from "#components/units/compact-branch.ts";
import { FindUnits } from "#components/units/find-units.tsx";
import { FoundUnits } from "#components/units/found-units.tsx";
import { treeHref } from "#components/units/tree-address.ts";
import { UnitTree } from "#components/units/unit-tree.tsx";
import { isAtTop, mayAnywhere } from "#lib/domain/policy.ts";
import { findUnits } from "#lib/units/find-units.ts";
import { FIRST_OF_BRANCH, treeTo } from "#lib/units/tree.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { treeAsked } from "./address.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.title") };
}

/** The tree of units, or what was looked for in it. */
export default async function UnitsPage({ searchParams }: PageProps<"/units">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const { view, at, from, typed } = treeAsked(query);
  const branches = await treeTo(actor, view, at, from);
  if (!branches) notFound();
  const found = typed ? await findUnits(actor, typed, view) : null;
  const { t } = i18n;
  const mayManage = mayAnywhere(actor, "unit:manage");
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("units.title")}
        sentence={
          <span className="text-ink-2">
            {t(view.all ? "units.sentence-all" : "units.sentence")}
          </span>
        }
        deeds={
          mayManage && (
            <>
              {isAtTop(actor, "unit:manage") && (
                <>
                  <ButtonLink href="/calendars" kind="quiet">
                    {t("calendars.title")}
                  </ButtonLink>
                  <ButtonLink href="/units/levels" kind="quiet">
                    {t("units.levels")}
                  </ButtonLink>
                </>
              )}
              <ButtonLink href="/units/import">{t("units.import")}</ButtonLink>
              <ButtonLink href="/units/new" kind="primary">
                {t("units.add")}
              </ButtonLink>
            </>
          )
        }
      />
      <Tabs
        label={t("units.line")}
        tabs={(["command", "local"] as const).map((line) => ({
          href: treeHref({ ...view, line, q: typed }),
          label: t(`units.lines.${line}`),
          current: line === view.line,
        }))}
      />
      <FindUnits i18n={i18n} view={view} typed={typed} />
      {found && <FoundUnits i18n={i18n} found={found} typed={typed} view={view} />}
      {!found && branches[0]?.total === 0 && (
        <EmptyState title={t("units.tree-empty")}>{t("units.tree-empty-why")}</EmptyState>
      )}
      {!found && branches[0]?.total !== 0 && (
        <>
          <p className="found-help tree-keys" id="tree-help">
            {t("units.tree-help")}
          </p>
          <UnitTree
            key={treeHref({ ...view, at, from })}
            branches={branches.map((branch) => compactBranch(i18n, branch))}
            view={view}
            at={at}
            from={from}
            page={FIRST_OF_BRANCH}
            locale={i18n.locale}
            words={{
              tree: t("units.tree"),
              help: t("units.tree-help"),
              open: t("units.open", { name: "{name}" }),
              close: t("units.close", { name: "{name}" }),
              below: t("units.below-of", { count: "{count}" }),
              more: t("units.more-of", { name: "{name}", rest: "{count}" }),
              loading: t("units.loading", { count: "{count}" }),
              failed: t("units.load-failed"),
            }}
          />
        </>
      )}
      <DownloadLinks i18n={i18n} list="units" query={{ all: view.all ? "1" : null }} />
    </main>
  );
}
