import type { I18n } from "#lib/i18n/i18n.ts";

/** Under the header of an installation whose figures are invented. */
export function DemoBanner({ i18n: { t } }: { i18n: I18n }) {
  return (
    <aside className="demo">
      <p className="page">{t("shell.demo")}</p>
    </aside>
  );
}
