import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PlannedChanges } from "#components/units/planned-changes.tsx";
import { treeHref } from "#components/units/tree-address.ts";
import { UnitAttributes } from "#components/units/unit-attributes.tsx";
import { UnitFiguresPart } from "#components/units/unit-figures-part.tsx";
import { UnitHistoryList } from "#components/units/unit-history-list.tsx";
import { UnitMembers } from "#components/units/unit-members.tsx";
import { UnitPlaces } from "#components/units/unit-places.tsx";
import { statusWords } from "#components/units/unit-status.ts";
import { unitFigures } from "#lib/dashboards/unit-figures.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { markShown } from "#lib/notifications/mark-read.ts";
import { unitPage } from "#lib/units/unit-page.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { withdrawAction } from "../actions.ts";

const TOLD = ["created", "renamed", "moved", "closed", "attribute", "withdrawn"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.title") };
}

/** A unit: who, what, its figures, and all that the register knows of it over time. */
export default async function UnitPage({ params, searchParams }: PageProps<"/units/[id]">) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const page = await unitPage(actor, id);
  if (!page) notFound();
  await markShown(actor, { unitId: id });
  const { unit, above, line, names } = page;
  const { t, format } = i18n;
  const isOpen = unit.from <= actor.today && (unit.to === null || unit.to > actor.today);
  const figures = isOpen ? await unitFigures(actor, unit.id) : null;
  const told = TOLD.find((known) => known === query.done);
  const isOver = unit.to !== null && unit.to <= actor.today;
  const former = names.filter(({ from, name }) => from <= actor.today && name !== unit.name);
  const name = nameOf(i18n, unit);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/units", label: t("units.title") },
          ...above.map((one) => ({ href: `/units/${one.id}`, label: nameOf(i18n, one) })),
          { label: name },
        ]}
        title={name}
        sentence={
          <span className="text-ink-2">
            {statusWords(i18n, unit, actor.today)}
            {former.length > 0 &&
              `. ${t("units.formerly", {
                names: former.map((one) => nameOf(i18n, one)).join("; "),
              })}`}
          </span>
        }
        facts={[
          { label: t("units.level"), value: named(i18n, unit.level, unit.levelEn) },
          { label: t("units.code"), value: unit.code },
          { label: t("units.in-force-from"), value: format.date(unit.from) },
          {
            label: t("units.accounts"),
            value: t(unit.hasAccounts ? "units.accounts-yes" : "units.accounts-no"),
          },
        ]}
        deeds={
          unit.mayManage &&
          !isOver && (
            <>
              {unit.mayRule && (
                <ButtonLink href={`/units/${unit.id}/close`} kind="quiet">
                  {t("units.close-deed")}
                </ButtonLink>
              )}
              <ButtonLink href={`/units/${unit.id}/move`}>{t("units.move-deed")}</ButtonLink>
              {unit.mayRule && (
                <ButtonLink href={`/units/${unit.id}/rename`}>{t("units.rename-deed")}</ButtonLink>
              )}
              <ButtonLink href={`/units/new?under=${unit.id}`}>{t("units.add-below")}</ButtonLink>
            </>
          )
        }
      />
      {told && (
        <div className="mt-4">
          <Notice state="approved" title={t(`units.told-${told}`)} announce />
        </div>
      )}
      <p className="mt-2">
        <a href={treeHref({ line, all: !isOpen, at: unit.id })}>{t("units.see-tree")}</a>
        {unit.mayManage && page.children.command + page.children.local > 1 && (
          <>
            {" · "}
            <a href={`/dashboard/${unit.id}/map/boundaries`}>{t("boundaries.title")}</a>
          </>
        )}
      </p>
      <PlannedChanges i18n={i18n} page={page} today={actor.today} withdraw={withdrawAction} />
      <div className="columns section">
        <section aria-labelledby="who">
          <UnitMembers i18n={i18n} members={page.members} today={actor.today} />
        </section>
        <section aria-labelledby="what">
          <UnitFiguresPart i18n={i18n} unitId={unit.id} figures={figures} />
        </section>
      </div>
      <UnitAttributes i18n={i18n} page={page} />
      <UnitPlaces i18n={i18n} page={page} />
      <UnitHistoryList i18n={i18n} history={page.history} />
    </main>
  );
}
