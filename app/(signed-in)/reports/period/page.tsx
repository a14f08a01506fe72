import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { named } from "#lib/i18n/named.ts";
import { paperPeriods } from "#lib/reports/period-paper.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("papers.title") };
}

/** The periods of the actor's units: each has one paper. */
export default async function PapersPage() {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  if (!mayAnywhere(actor, "report:submit")) notFound();
  const periods = await paperPeriods(actor);
  const { t, format } = i18n;
  const units = new Set(periods.map(({ unitId }) => unitId));
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/reports", label: t("reports.home") }, { label: t("papers.title") }]}
        title={t("papers.title")}
        sentence={t("papers.sentence")}
      />
      {periods.length === 0 ? (
        <EmptyState title={t("reports.none")}>{t("reports.none-why")}</EmptyState>
      ) : (
        <div className="mt-4">
          <Table
            i18n={i18n}
            stack
            caption={t("papers.caption")}
            columns={[
              { label: t("reports.period") },
              { label: t("papers.sent"), numeric: true },
              { label: t("common.deeds"), unseen: true },
            ]}
          >
            <RowGroup>
              {periods.map(({ id, period, unitId, unitName, unitNameEn, reports, sent }) => {
                const name = format.periodName(period);
                return (
                  <Row key={`${id} ${unitId}`}>
                    <Title
                      href={`/reports/period/${id}?unit=${unitId}`}
                      note={units.size > 1 ? named(i18n, unitName, unitNameEn) : undefined}
                    >
                      {name}
                    </Title>
                    <Cell numeric label={t("papers.sent")}>
                      {t("papers.sent-of", { sent, reports })}
                    </Cell>
                    <Acts>
                      <ButtonLink small kind="quiet" href={`/reports/period/${id}?unit=${unitId}`}>
                        {t("common.view")}
                        <span className="sr-only">: {name}</span>
                      </ButtonLink>
                    </Acts>
                  </Row>
                );
              })}
            </RowGroup>
          </Table>
        </div>
      )}
    </main>
  );
}
