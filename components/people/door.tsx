import type { ReactNode } from "react";
import { LanguageForm } from "#components/shell/language-form.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The page of somebody who is not signed in: the product's name, one form, what may not be entered. */
export function Door({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  const { t } = i18n;
  return (
    <main id="main" className="door">
      <h1>
        <span className="brand">{t("common.product")}</span>
      </h1>
      <p className="two">{t("auth.tagline")}</p>
      {children}
      <p className="note">{t("shell.scope")}</p>
      <LanguageForm i18n={i18n} />
    </main>
  );
}
