import type { ReactNode } from "react";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The same figures as a table, behind a chart that is not one itself. */
export function TableBehind({ i18n: { t }, children }: { i18n: I18n; children: ReactNode }) {
  return (
    <details className="behind">
      <summary>{t("common.figures-behind")}</summary>
      {children}
    </details>
  );
}
