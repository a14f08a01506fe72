import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InLanguage } from "#components/directives/in-language.tsx";
import { RuleForm } from "#components/issuing/rule-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import { named } from "#lib/i18n/named.ts";
import { rulesPage } from "#lib/issuing/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { setRuleAction } from "../actions.ts";

const DONE = ["set", "same"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("issuing.rules") };
}

export default async function IssuingRulesPage({ searchParams }: PageProps<"/issuing/rules">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const page = await rulesPage(actor);
  if (!page) notFound();
  const { t, format } = i18n;
  const done = DONE.find((one) => one === query.done);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { href: "/issuing", label: t("issuing.title") },
          { label: t("issuing.rules") },
        ]}
        title={t("issuing.rules-title")}
        sentence={<span className="text-ink-2">{t("issuing.rules-sentence")}</span>}
      />
      {done && (
        <div className="mt-4">
          <Notice state="approved" title={t(`issuing.done-${done}`)} announce />
        </div>
      )}
      <section className="section" aria-labelledby="rules">
        <h2 id="rules">{t("issuing.rules-now")}</h2>
        {page.rules.length === 0 ? (
          <p className="text-ink-2">{t("issuing.rules-none")}</p>
        ) : (
          <Table
            i18n={i18n}
            caption={t("issuing.rules-now")}
            stack
            columns={[
              { label: t("issuing.office") },
              { label: t("issuing.rule") },
              { label: t("issuing.people"), numeric: true },
              { label: t("issuing.set-by") },
            ]}
          >
            <RowGroup>
              {page.rules.map((rule) => (
                <Row key={rule.unitId}>
                  <Title>
                    <InLanguage i18n={i18n} vi={rule.unit} en={rule.unitEn} />
                  </Title>
                  <Cell>{t(`issuing.rule-${rule.secondPerson ? "second" : "anybody"}`)}</Cell>
                  <Cell
                    numeric
                    label={t("issuing.people")}
                    className={rule.secondPerson && rule.people < 2 ? "text-over" : undefined}
                  >
                    {format.number(rule.people)}
                  </Cell>
                  <Cell second below={rule.reason}>
                    {rule.by ? `${named(i18n, rule.by, rule.byEn)}, ` : ""}
                    {format.date(vietnamDay(new Date(rule.at)))}
                  </Cell>
                </Row>
              ))}
            </RowGroup>
          </Table>
        )}
      </section>
      <section className="section" aria-labelledby="set-rule">
        <h2 id="set-rule">{t("issuing.rule-set")}</h2>
        <RuleForm i18n={i18n} deed={setRuleAction} offices={page.offices} />
      </section>
    </main>
  );
}
