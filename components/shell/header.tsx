"use client";

import { Icon } from "#components/ui/icon.tsx";
import type { Theme } from "#lib/domain/theme.ts";
import type { HeaderWords } from "./header-words.ts";
import type { Place } from "./here-of.ts";
import { LanguageForm } from "./language-form.tsx";
import { Places } from "./places.tsx";
import { SearchKey } from "./search-key.tsx";
import { ThemeForm } from "./theme-form.tsx";

/** Another unit or role of the same account; chosen by `POST action` with `choice`. */
export type UnitChoice = { value: string; label: string; note?: string; current?: boolean };

type Props = {
  words: HeaderWords;
  homeHref: string;
  places: Place[];
  /** Empty for an account that has no role today. */
  unit: string;
  /** More than one unit or role: the unit's name opens the choice. */
  switching?: { action: string; choices: UnitChoice[] };
  /** The role by its title, and in a word; people's names are not shown. */
  account: {
    role: string;
    short: string;
    note?: string;
    settingsHref: string;
    links?: Place[];
    signOutAction: string;
  };
  theme: Theme;
  /** Tools that not every page has; what is not given is not drawn. */
  searchAction?: string;
  notifications?: { href: string };
};

/**
 * Two rows over every page of a signed-in person: tools, and the places of the role. Drawn in the browser too, from
 * its words: as markup, sent twice as pages are, it would weigh on every page.
 */
export function Header(props: Props) {
  const { words, homeHref, places, unit, switching, account, theme } = props;
  const { searchAction, notifications } = props;
  return (
    <header className="header">
      <div className="page bar">
        <button
          type="button"
          className="tool tool-menu"
          popoverTarget="places"
          aria-label={words.openPlaces}
        >
          <Icon name="menu" size={20} />
        </button>
        <a className="brand" href={homeHref}>
          {words.product}
        </a>
        <UnitTool words={words} unit={unit} switching={switching} />
        {searchAction && (
          <search className="find" aria-label={words.search}>
            <form action={searchAction}>
              <label className="sr-only" htmlFor="site-search">
                {words.search}
              </label>
              <Icon name="search" />
              <input
                className="input"
                id="site-search"
                type="search"
                name="q"
                placeholder={words.search}
                aria-keyshortcuts="Control+K Meta+K"
              />
              <SearchKey searchHref={searchAction} />
            </form>
          </search>
        )}
        {searchAction && (
          <a className="tool tool-find" href={searchAction} aria-label={words.searchPage}>
            <Icon name="search" size={20} />
          </a>
        )}
        {notifications && (
          <a
            className="tool"
            href={notifications.href}
            // On the phone the word is not drawn; with something unread the count has words.
            aria-label={words.unread ? undefined : words.notifications}
          >
            <Icon name="bell" size={18} />
            <span className="tool-word">{words.notifications}</span>
            {words.unread && (
              <>
                <span className="count" aria-hidden="true">
                  {words.unread.count}
                </span>
                <span className="sr-only">{words.unread.said}</span>
              </>
            )}
          </a>
        )}
        <LanguageForm locale={words.locale} label={words.language} />
        <AccountTool words={words} account={account} theme={theme} />
      </div>
      <nav className="places" id="places" popover="auto" aria-label={words.places}>
        <Places places={places} />
        <LanguageForm locale={words.locale} label={words.language} />
      </nav>
    </header>
  );
}

function UnitTool({ words, unit, switching }: Pick<Props, "words" | "unit" | "switching">) {
  if (!switching || switching.choices.length < 2) {
    return (
      <p className="tool tool-unit">
        {unit && (
          <span>
            <span className="sr-only">{words.unit}: </span>
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
          <span className="sr-only">{words.switchUnit}: </span>
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
        aria-label={words.switchUnit}
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

function AccountTool({ words, account, theme }: Pick<Props, "words" | "account" | "theme">) {
  return (
    <>
      <button type="button" className="tool tool-account" popoverTarget="account">
        <Icon name="account" size={18} />
        <span className="sr-only">{words.account}: </span>
        <span className="tool-word">{account.short}</span>
      </button>
      <section className="float" id="account" popover="auto" aria-label={words.account}>
        <p>
          <b>{account.role}</b>
          {account.note && <span className="block text-ink-2">{account.note}</span>}
        </p>
        {account.links?.map(({ href, label }) => (
          <a key={href} className="choice" href={href}>
            {label}
          </a>
        ))}
        <a href={account.settingsHref} className="choice">
          {words.account}
        </a>
        <ThemeForm words={words.theme} theme={theme} />
        <form action={account.signOutAction} method="post">
          <button type="submit" className="choice">
            {words.signOut}
          </button>
        </form>
      </section>
    </>
  );
}
