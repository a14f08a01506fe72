import type { ReactNode } from "react";
import { HeldForm } from "#components/forms/held-form.tsx";
import { DemoBanner } from "#components/shell/demo-banner.tsx";
import { Footer } from "#components/shell/footer.tsx";
import { Header } from "#components/shell/header.tsx";
import { named } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { heldFor } from "#lib/web/held-cookie.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { placesOf } from "#lib/web/places.ts";

/** What stands around every page of a signed-in person. It is no gate: each page asks for its actor. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const held = await heldFor(actor);
  const [at] = actor.memberships;
  return (
    <>
      <Header
        i18n={i18n}
        homeHref="/"
        places={placesOf(actor, i18n)}
        unit={at ? named(i18n, at.unitName, at.unitNameEn) : ""}
        account={{ role: named(i18n, actor.title, actor.titleEn), signOutAction: "/api/sign-out" }}
        searchAction="/search"
      />
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
      <Footer i18n={i18n} />
    </>
  );
}
