import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  /** Help on this page, shortcuts, calendar: those that exist. */
  links?: { href: string; label: string }[];
};

/** What may not be entered here, and where help is. */
export function Footer({ i18n: { t }, links = [] }: Props) {
  return (
    <footer className="footer">
      <div className="page">
        <p>{t("shell.scope")}</p>
        {links.length > 0 && (
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
