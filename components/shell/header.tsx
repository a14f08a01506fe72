import { Icon } from "#components/ui/icon.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Place } from "./here-of.ts";
import { LanguageForm } from "./language-form.tsx";
import { Places } from "./places.tsx";
import { SearchKey } from "./search-key.tsx";

/** Another unit or role of the same account; chosen by `POST action` with `choice`. */
export type UnitChoice = { value: string; label: string; note?: string; current?: boolean };

type Props = {
  i18n: I18n;
  homeHref: string;
  places: Place[];
  /** Empty for an account that has no role today. */
  unit: string;
  /** More than one unit or role: the unit's name opens the choice. */
  switching?: { action: string; choices: UnitChoice[] };
  /** The role by its title; people's names are not shown. */
  account: { role: string; note?: string; signOutAction: string };
  /** Tools that not every page has; what is not given is not drawn. */
  searchAction?: string;
  notifications?: { href: string; unread: number };
};

/** Two rows over every page of a signed-in person: tools, and the places of the role. */
export function Header(props: Props) {
  const { i18n, homeHref, places, unit, switching, account, searchAction, notifications } = props;
  const { t } = i18n;
  return (
    <header className="header">
      <div className="page bar">
        <button
          type="button"
          className="tool tool-menu"
          popoverTarget="places"
          aria-label={t("shell.open-places")}
        >
          <Icon name="menu" size={20} />
        </button>
        <a className="brand" href={homeHref}>
          {t("common.product")}
        </a>
        <UnitTool i18n={i18n} unit={unit} switching={switching} />
        {searchAction && (
          <search className="find" aria-label={t("shell.search")}>
            <form action={searchAction}>
              <label className="sr-only" htmlFor="site-search">
                {t("shell.search")}
              </label>
              <Icon name="search" />
              <input
                className="input"
                id="site-search"
                type="search"
                name="q"
                placeholder={t("shell.search")}
                aria-keyshortcuts="Control+K Meta+K"
              />
              <SearchKey searchHref={searchAction} />
            </form>
          </search>
        )}
        {searchAction && (
          <a className="tool tool-find" href={searchAction} aria-label={t("search.title")}>
            <Icon name="search" size={20} />
          </a>
        )}
        {notifications && (
          <a className="tool" href={notifications.href}>
            <Icon name="bell" size={18} />
            <span className="tool-word">{t("shell.notifications")}</span>
            {notifications.unread > 0 && (
              <>
                <span className="count" aria-hidden="true">
                  {i18n.format.number(notifications.unread)}
                </span>
                <span className="sr-only">
                  {t("shell.unread", { count: notifications.unread })}
                </span>
              </>
            )}
          </a>
        )}
        <LanguageForm i18n={i18n} />
        <AccountTool i18n={i18n} account={account} />
      </div>
      <nav className="places" id="places" popover="auto" aria-label={t("shell.places")}>
        <Places places={places} />
        <LanguageForm i18n={i18n} />
      </nav>
    </header>
  );
}

function UnitTool({ i18n: { t }, unit, switching }: Pick<Props, "i18n" | "unit" | "switching">) {
  if (!switching || switching.choices.length < 2) {
    return (
      <p className="tool tool-unit">
        {unit && (
          <span>
            <span className="sr-only">{t("shell.unit")}: </span>
            {unit}
          </span>
        )}
      </p>
    );
  }
  return (
    <>
      <button type="button" className="tool tool-unit" popoverTarget="units">
        <span>
          <span className="sr-only">{t("shell.switch-unit")}: </span>
          {unit}
        </span>
        <Icon name="chevron" size={10} />
      </button>
      <form
        className="float float-unit"
        id="units"
        popover="auto"
        action={switching.action}
        method="post"
        aria-label={t("shell.switch-unit")}
      >
        <ul>
          {switching.choices.map((choice) => (
            <li key={choice.value}>
              <button
                type="submit"
                className="choice"
                name="choice"
                value={choice.value}
                aria-current={choice.current || undefined}
              >
                <span>
                  {choice.label}
                  {choice.note && <small className="block text-ink-2">{choice.note}</small>}
                </span>
                {choice.current && <Icon name="tick" size={13} />}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  );
}

function AccountTool({ i18n: { t }, account }: Pick<Props, "i18n" | "account">) {
  return (
    <>
      <button type="button" className="tool tool-account" popoverTarget="account">
        <Icon name="account" size={18} />
        <span className="sr-only">{t("shell.account")}: </span>
        <span className="tool-word">{account.role}</span>
      </button>
      <section className="float" id="account" popover="auto" aria-label={t("shell.account")}>
        <p>
          <b>{account.role}</b>
          {account.note && <span className="block text-ink-2">{account.note}</span>}
        </p>
        <form action={account.signOutAction} method="post">
          <button type="submit" className="choice">
            {t("shell.sign-out")}
          </button>
        </form>
      </section>
    </>
  );
}
