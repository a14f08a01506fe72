import type { RegisterPage } from "#lib/directives/register-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  counts: RegisterPage["counts"];
  filter: Record<string, string>;
  withDrafts: boolean;
};

/** How many documents the filter means, and how many of them ask for something: each a narrower filter. */
export function RegisterCounts({ i18n: { t }, counts, filter, withDrafts }: Props) {
  const narrowed = (more: Record<string, string>) => {
    const set = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== "");
    return `/directives?${new URLSearchParams(set)}`;
  };
  return (
    <p className="mt-2">
      {t("directives.count-all", { count: counts.all })}
      {counts.overdue > 0 && (
        <>
          {" · "}
          <a href={narrowed({ overdue: "1", sort: "overdue" })}>
            {t("directives.count-overdue", { count: counts.overdue })}
          </a>
        </>
      )}
      {withDrafts && counts.drafts > 0 && (
        <>
          {" · "}
          <a href={narrowed({ state: "draft" })}>
            {t("directives.count-drafts", { count: counts.drafts })}
          </a>
        </>
      )}
    </p>
  );
}
