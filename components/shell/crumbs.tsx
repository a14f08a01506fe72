import type { I18n } from "#lib/i18n/i18n.ts";

/** The way down to this page; the last one is the page itself. On the phone one link back is left. */
export type Crumb = { href?: string; label: string };

export function Crumbs({ i18n: { t }, crumbs }: { i18n: I18n; crumbs: Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={t("shell.crumbs")}>
      <ol>
        {crumbs.map(({ href, label }, place) => (
          <li key={label}>
            {href && place < crumbs.length - 1 ? (
              <a href={href}>{label}</a>
            ) : (
              <span aria-current={place === crumbs.length - 1 ? "page" : undefined}>{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
