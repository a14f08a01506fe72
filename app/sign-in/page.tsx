import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "#components/people/door.tsx";
import { SignInForm } from "#components/people/sign-in-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ownPath } from "#lib/domain/own-path.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("auth.sign-in") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const [{ error, email, next, held, lost, password }, i18n, actor] = await Promise.all([
    searchParams,
    pageI18n(),
    currentActor(),
  ]);
  if (actor) redirect(ownPath(next) as `/${string}`);
  const { t } = i18n;
  return (
    <Door i18n={i18n}>
      {held && (
        <Notice announce title={t("auth.session-over")}>
          {t("auth.typed-waits")}
        </Notice>
      )}
      {lost && (
        <Notice announce state="overdue" title={t("auth.signed-out")}>
          {t("auth.typed-lost")}
        </Notice>
      )}
      {password === "set" && !error && (
        <Notice announce state="approved" title={t("auth.password-is-set")}>
          {t("auth.password-is-set-why")}
        </Notice>
      )}
      <SignInForm
        i18n={i18n}
        email={typeof email === "string" ? email : ""}
        next={ownPath(next)}
        refused={error === "wait" ? "wait" : error ? "wrong" : null}
      />
    </Door>
  );
}
