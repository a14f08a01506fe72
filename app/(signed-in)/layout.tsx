import type { ReactNode } from "react";
import { HeldForm } from "#components/forms/held-form.tsx";
import { ActingBar } from "#components/shell/acting-bar.tsx";
import { capacityOf } from "#components/shell/capacity.ts";
import { DemoBanner } from "#components/shell/demo-banner.tsx";
import { Footer } from "#components/shell/footer.tsx";
import { Header } from "#components/shell/header.tsx";
import { headerWords } from "#components/shell/header-words.ts";
import { unreadCount } from "#lib/notifications/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { heldFor } from "#lib/web/held-cookie.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { pageTheme } from "#lib/web/page-theme.ts";
import { placesOf } from "#lib/web/places.ts";

/** What stands around every page of a signed-in person. It is no gate: each page asks for its actor. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [actor, i18n, theme] = await Promise.all([requireActor(), pageI18n(), pageTheme()]);
  const [held, unread] = await Promise.all([heldFor(actor), unreadCount(actor)]);
  const { who, ...place } = capacityOf(actor, i18n);
  return (
    <>
      <Header
        words={headerWords(i18n, unread)}
        homeHref="/"
        places={placesOf(actor, i18n)}
        {...place}
        account={{
          ...who,
          settingsHref: "/account",
          links: [
            { href: "/views/new", label: i18n.t("views.save-this") },
            { href: "/views", label: i18n.t("views.list") },
          ],
          signOutAction: "/api/sign-out",
        }}
        theme={theme}
        searchAction="/search"
        notifications={{ href: "/notifications" }}
      />
      <ActingBar i18n={i18n} actor={actor} />
      {process.env.TIENDO_DEMO === "1" && <DemoBanner i18n={i18n} />}
      <HeldForm
        held={
          held && {
            ...held,
            said: i18n.t("auth.typed-shown", { at: i18n.format.dateTime(held.heldAt) }),
          }
        }
      >
        {children}
      </HeldForm>
      <Footer i18n={i18n} withHelp />
    </>
  );
}
