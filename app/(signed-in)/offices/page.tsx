import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { scopesFor } from "#lib/domain/policy.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { officesNamed } from "#lib/offices/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("offices.title") };
}

/** Which office; who manages one alone goes there. */
export default async function OfficesPage({ searchParams }: PageProps<"/offices">) {
  const [actor, i18n, { q }] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const scopes = scopesFor(actor, "office:manage");
  const [only, ...others] = scopes;
  if (!only) notFound();
  if (others.length === 0 && only.reach === "own") redirect(`/offices/${only.unitId}`);
  const asked = typeof q === "string" ? q.slice(0, 100) : "";
  const { offices, more } = await officesNamed(actor, asked);
  const { t } = i18n;
  return (
    <main id="main" className="page">
      <PageHead i18n={i18n} title={t("offices.title")} sentence={t("offices.find-sentence")} />
      <search>
        <form className="form mt-4">
          <TextField i18n={i18n} name="q" label={t("offices.find")} value={asked} />
          <div className="deeds mt-2">
            <Button>{t("offices.find-button")}</Button>
          </div>
        </form>
      </search>
      {offices.length === 0 ? (
        <EmptyState title={t("offices.none")} />
      ) : (
        <section className="mt-6">
          <h2>{t("offices.units")}</h2>
          {more && <p>{t("units.found-first", { shown: offices.length })}</p>}
          <ul className="mt-2 grid gap-2">
            {offices.map((office) => (
              <li key={office.id}>
                <a href={`/offices/${office.id}`}>{nameOf(i18n, office)}</a>
                {office.above && <p className="text-s text-ink-2">{nameOf(i18n, office.above)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
