import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Door } from "#components/people/door.tsx";
import { PasswordForm } from "#components/people/password-form.tsx";
import { accountOfLink } from "#lib/people/one-time-link.ts";
import { PASSWORD_LENGTH } from "#lib/people/password.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  // The address is the secret: it must not travel on in a Referer header.
  return {
    title: (await pageI18n()).t("auth.choose-password"),
    referrer: "no-referrer",
  };
}

export default async function OneTimeLinkPage({
  params,
  searchParams,
}: PageProps<"/one-time-link/[token]">) {
  const [{ token }, { error }, i18n] = await Promise.all([params, searchParams, pageI18n()]);
  const account = await accountOfLink(token);
  if (!account) notFound();
  const { t } = i18n;
  return (
    <Door i18n={i18n}>
      <p>{t("auth.choose-password-for", { email: account.email })}</p>
      <PasswordForm
        i18n={i18n}
        token={token}
        rule={t("auth.password-length", PASSWORD_LENGTH)}
        errors={{
          password: error === "password" ? t("auth.password-length", PASSWORD_LENGTH) : undefined,
          repeated: error === "repeated" ? t("auth.passwords-differ") : undefined,
        }}
      />
    </Door>
  );
}
