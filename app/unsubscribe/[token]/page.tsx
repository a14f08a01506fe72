import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Door } from "#components/people/door.tsx";
import { Button } from "#components/ui/button.tsx";
import { accountOfToken } from "#lib/notifications/unsubscribe-token.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await pageI18n()).t("preferences.unsubscribe"),
    referrer: "no-referrer",
    robots: "noindex",
  };
}

/** Whoever comes from a mail presses one button: a program that looks at links in mails ends nothing. */
export default async function UnsubscribePage({
  params,
  searchParams,
}: PageProps<"/unsubscribe/[token]">) {
  const [{ token }, { done }, i18n] = await Promise.all([params, searchParams, pageI18n()]);
  if (!accountOfToken(token)) notFound();
  const { t } = i18n;
  return (
    <Door i18n={i18n}>
      {done === "1" ? (
        <>
          <h2>{t("preferences.unsubscribed")}</h2>
          <p>{t("preferences.unsubscribed-why")}</p>
        </>
      ) : (
        <form action={`/api/unsubscribe/${token}`} method="post">
          <p>{t("preferences.unsubscribe-ask")}</p>
          <p className="mt-4">
            <Button kind="primary">{t("preferences.unsubscribe-do")}</Button>
          </p>
        </form>
      )}
    </Door>
  );
}
