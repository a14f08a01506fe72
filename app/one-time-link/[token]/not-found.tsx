import { Door } from "#components/people/door.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { pageI18n } from "#lib/web/page-i18n.ts";

/** Does not tell a link that was used from one that has expired or never was. */
export default async function LinkGone() {
  const i18n = await pageI18n();
  const { t } = i18n;
  return (
    <Door i18n={i18n}>
      <Notice state="overdue" title={t("auth.link-gone")}>
        {t("auth.link-gone-why")}
      </Notice>
      <p className="mt-4">
        <ButtonLink href="/sign-in">{t("auth.sign-in")}</ButtonLink>
      </p>
    </Door>
  );
}
