import { Notice } from "#components/ui/notice.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; query: Record<string, string | string[] | undefined> };

/** What taking a list of people came to, as the address says it, and what to do next: let them in. */
export function PeopleTaken({ i18n: { t }, query }: Props) {
  if (typeof query.receipt !== "string" || !/^\d{4}-\d{6,}$/.test(query.receipt)) return null;
  const count = (name: string) => Number.parseInt(String(query[name]), 10) || 0;
  return (
    <div className="mt-4">
      <Notice
        state="approved"
        title={t("people-import.done", { accounts: count("accounts"), roles: count("roles") })}
        announce
      >
        <p>
          {t("people-import.done-receipt", { number: query.receipt })}{" "}
          <a href="/people/links?state=no-link">{t("people-import.done-next")}</a>
        </p>
      </Notice>
    </div>
  );
}
