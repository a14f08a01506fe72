import type { ReactNode } from "react";
import { DemoBanner } from "#components/shell/demo-banner.tsx";
import { Footer } from "#components/shell/footer.tsx";
import { Header } from "#components/shell/header.tsx";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { placesOf } from "#lib/web/places.ts";

/** What stands around every page of a signed-in person. It is no gate: each page asks for its actor. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const english = i18n.locale === "en";
  const title = (english && actor.titleEn) || actor.title;
  const [at] = actor.memberships;
  const unit = (english && at?.unitNameEn) || at?.unitName;
  return (
    <>
      <Header
        i18n={i18n}
        homeHref="/"
        places={placesOf(actor, i18n)}
        unit={unit ?? ""}
        account={{ role: title, signOutAction: "/api/sign-out" }}
      />
      {process.env.TIENDO_DEMO === "1" && <DemoBanner i18n={i18n} />}
      {children}
      <Footer i18n={i18n} />
    </>
  );
}
