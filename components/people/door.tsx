import "#components/ui/record.css";
import "#components/ui/form.css";
import type { ReactNode } from "react";
import { LanguageForm } from "#components/shell/language-form.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The page of somebody who is not signed in: the product's name, one form, what may not be entered. */
export function Door({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  const { t } = i18n;
  return (
    <main id="main" className="door">
      <h1 className="font-bold text-accent">{t("common.product")}</h1>
      <p className="mb-6 text-ink-2">{t("shell.tagline")}</p>
      {children}
      <p className="note mt-8 mb-4">{t("shell.scope")}</p>
      <LanguageForm locale={i18n.locale} label={i18n.t("shell.language")} />
    </main>
  );
}
