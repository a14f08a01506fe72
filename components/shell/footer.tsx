import { HelpLinks } from "#components/help/help-links.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

/** What may not be entered here, and where help is; whoever is not signed in has no help to go to. */
export function Footer({ i18n: { t }, withHelp = false }: { i18n: I18n; withHelp?: boolean }) {
  return (
    <footer className="footer">
      <div className="page">
        <p>{t("shell.scope")}</p>
        {withHelp && (
          <HelpLinks
            words={{
              label: t("help.links"),
              here: t("help.here"),
              shortcuts: t("help.shortcuts"),
              calendar: t("help.calendar"),
            }}
          />
        )}
      </div>
    </footer>
  );
}
