import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HomeInstructions } from "#components/instructions/home-instructions.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { SignOffTable } from "#components/sign-off/pile-table.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/domain/id.ts";
import { mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import { toldCount } from "#lib/domain/told-count.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { instructionsToAnswer } from "#lib/instructions/home.ts";
import { receiptOfMany } from "#lib/reports/receipt-queries.ts";
import { type SignOffPile, signOffPile } from "#lib/reports/sign-off-pile.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("places.sign-off") };
}

/** Home of a unit's head: what waits for the sign-off, and sends it together. */
export default async function SignOffPage({ searchParams }: PageProps<"/sign-off">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const scopes = scopesFor(actor, "report:sign-off");
  if (scopes.length === 0) notFound();
  const { receipt, pick } = query;
  const [pile, instructions, sent] = await Promise.all([
    signOffPile(actor),
    instructionsToAnswer(actor),
    typeof receipt === "string" ? receiptOfMany(actor, receipt) : null,
  ]);
  const { t, format } = i18n;
  const { reports } = pile;
  const ready = reports.filter(({ said }) => said).length;
  const picked = pick === undefined ? null : new Set([pick].flat());
  const left = toldCount(query.left);
  const [unit] = scopes;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("places.sign-off")}
        sentence={<Sentence i18n={i18n} pile={pile} today={actor.today} />}
        deeds={
          mayAnywhere(actor, "office:manage") &&
          unit && (
            <ButtonLink kind="quiet" href={`/offices/${unit.unitId}`}>
              {t("offices.title")}
            </ButtonLink>
          )
        }
      />
      <HomeInstructions i18n={i18n} {...instructions} today={actor.today} />
      <div className="mt-4 grid gap-3">
        {query.held && (
          <Notice announce state="overdue" title={t("sign-off.session-over")}>
            {t("sign-off.session-over-why")}
          </Notice>
        )}
        {query.none && <Notice announce state="overdue" title={t("sign-off.none-picked")} />}
        {query.back && <Notice announce state="returned" title={t("sign-off.was-handed-back")} />}
        {sent && (
          <Notice announce state="approved" title={t("sheet.sent", { count: sent.count })}>
            {t("reports.receipt-line", { number: sent.number, at: format.dateTime(sent.at) })}{" "}
            <a href={`/reports/batch/${sent.number}`}>{t("common.view")}</a>
          </Notice>
        )}
        {left > 0 && (
          <Notice announce state="overdue" title={t("sign-off.left", { count: left })}>
            {t("sign-off.left-why")}
          </Notice>
        )}
        {pile.more && <p className="note">{t("sheet.more")}</p>}
      </div>
      {reports.length === 0 ? (
        <EmptyState
          title={t("sign-off.nothing")}
          deeds={<ButtonLink href="/reports">{t("places.reports")}</ButtonLink>}
        >
          {!pile.required && t("sign-off.not-wanted")}
        </EmptyState>
      ) : (
        <form action="/api/sign-off" method="post" className="mt-4">
          <input type="hidden" name="key" value={newId()} />
          <SignOffTable
            i18n={i18n}
            reports={reports}
            today={actor.today}
            picked={picked}
            withUnit={new Set(reports.map(({ context }) => context.unit.id)).size > 1}
          />
          {ready > 0 && (
            <ActionBar stays say={t("sign-off.send-how")}>
              <SubmitButton busy={t("common.sending")}>{t("sign-off.send-picked")}</SubmitButton>
            </ActionBar>
          )}
        </form>
      )}
    </main>
  );
}

/** What waits and by when, and what is still to come from the officers. */
function Sentence({ i18n, pile, today }: { i18n: I18n; pile: SignOffPile; today: string }) {
  const { t, format } = i18n;
  const { reports, owed } = pile;
  const days = reports.map(({ context }) => context.dueOn).toSorted();
  const [first] = days;
  const late = days.filter((day) => day < today).length;
  const next = days.find((day) => day >= today);
  const when = (day: string) => ({
    day: format.dayWithWeekday(day),
    distance: format.distance(day, today),
  });
  return (
    <>
      {first && <b>{t("sign-off.waiting", { count: reports.length })}</b>}{" "}
      {late > 0 && t("sheet.overdue", { count: late })} {next && t("sheet.due", when(next))}{" "}
      {owed.dueOn && (
        <a href="/reports">{t("sign-off.owed", { count: owed.count, ...when(owed.dueOn) })}</a>
      )}
    </>
  );
}
