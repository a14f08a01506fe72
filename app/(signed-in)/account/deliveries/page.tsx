import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import { named } from "#lib/i18n/named.ts";
import { deliveries, STUCK_ATTEMPTS } from "#lib/preferences/deliveries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { retryMailAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("preferences.deliveries") };
}

export default async function DeliveriesPage({ searchParams }: PageProps<"/account/deliveries">) {
  const [actor, i18n, { done }] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const found = await deliveries(actor);
  if (!found) notFound();
  const { t, format } = i18n;
  const { mails, untold } = found;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/account", label: t("preferences.title") },
          { label: t("preferences.deliveries") },
        ]}
        title={t("preferences.deliveries")}
        sentence={t("preferences.deliveries-sentence", { count: STUCK_ATTEMPTS })}
      />
      {done === "retried" && (
        <Notice state="approved" title={t("preferences.delivery-retried")} announce />
      )}
      {mails.length === 0 ? (
        <EmptyState title={t("preferences.deliveries-none")}>
          {t("preferences.deliveries-none-why")}
        </EmptyState>
      ) : (
        <Table
          i18n={i18n}
          caption={t("preferences.deliveries")}
          stack
          columns={[
            { label: t("preferences.delivery-account") },
            { label: t("preferences.delivery-state") },
            { label: t("preferences.delivery-answer") },
            { label: t("preferences.delivery-made"), numeric: true },
            { label: t("preferences.delivery-retry"), unseen: true },
          ]}
        >
          <RowGroup>
            {mails.map((mail) => (
              <Row key={mail.id}>
                <Title note={mail.address} className="wrap-anywhere">
                  {named(i18n, mail.title, mail.titleEn)}
                </Title>
                <Cell>
                  {mail.refused
                    ? t("preferences.delivery-refused")
                    : t("preferences.delivery-waiting", {
                        count: mail.attempts,
                        at: format.dateTime(mail.nextAttemptAt),
                      })}
                </Cell>
                <Cell second className="wrap-anywhere">
                  {mail.answer}
                </Cell>
                <Cell numeric second label={t("preferences.delivery-made")}>
                  {format.dateTime(mail.createdAt)}
                </Cell>
                <Acts>
                  <ActionForm
                    id={`retry-${mail.id}`}
                    deed={retryMailAction}
                    hidden={{ mailId: mail.id }}
                  >
                    <Button small>{t("preferences.delivery-retry")}</Button>
                  </ActionForm>
                </Acts>
              </Row>
            ))}
          </RowGroup>
        </Table>
      )}
      {untold.length > 0 && (
        <section className="section" aria-labelledby="untold">
          <h2 id="untold">{t("preferences.untold")}</h2>
          <p className="text-ink-2">{t("preferences.untold-why")}</p>
          <Table
            i18n={i18n}
            caption={t("preferences.untold")}
            stack
            columns={[
              { label: t("preferences.untold-topic") },
              { label: t("preferences.untold-count"), numeric: true },
              { label: t("preferences.untold-oldest"), numeric: true },
            ]}
          >
            <RowGroup>
              {untold.map(({ topic, count, oldest }) => (
                <Row key={topic}>
                  <Title>{topic}</Title>
                  <Cell numeric label={t("preferences.untold-count")}>
                    {format.number(count)}
                  </Cell>
                  <Cell numeric label={t("preferences.untold-oldest")}>
                    {format.dateTime(oldest)}
                  </Cell>
                </Row>
              ))}
            </RowGroup>
          </Table>
        </section>
      )}
    </main>
  );
}
