import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { PeopleTaken } from "#components/people/people-taken.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { importsPage } from "#lib/people/import-in-hand.ts";
import { MOST_IMPORTED } from "#lib/people/limits.ts";
import { FILE_PROBLEMS } from "#lib/sheets/file-problems.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { pasteAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people-import.title") };
}

const REFUSED = [...FILE_PROBLEMS, "no-heading"] as const;

export default async function ImportPage({ searchParams }: PageProps<"/people/import">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const inHand = await importsPage(actor);
  if (!inHand) notFound();
  const { t, format } = i18n;
  const refused = REFUSED.find((one) => one === query.file);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/people", label: t("people.list") }, { label: t("people-import.title") }]}
        title={t("people-import.title")}
        sentence={<span className="text-ink-2">{t("people-import.sentence")}</span>}
      />
      <PeopleTaken i18n={i18n} query={query} />
      {query.done === "discarded" && (
        <div className="mt-4">
          <Notice state="approved" title={t("people-import.done-discarded")} announce />
        </div>
      )}
      {inHand.length > 0 && (
        <section className="mt-6" aria-labelledby="in-hand">
          <h2 id="in-hand">{t("people-import.in-hand")}</h2>
          <ul className="lines">
            {inHand.map(({ id, name, at, rows }) => (
              <li key={id}>
                <a href={`/people/import/${id}`}>{name ?? t("people-import.pasted")}</a>
                <small>{t("people-import.in-hand-of", { rows, at: format.dateTime(at) })}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="mt-6" aria-labelledby="paste">
        <h2 id="paste">{t("people-import.paste")}</h2>
        <ActionForm deed={pasteAction}>
          <TypedArea
            name="text"
            label={t("people-import.text")}
            help={t("people-import.text-help")}
            rows={8}
          />
          <div className="deeds mt-4">
            <SubmitButton busy={t("people-import.reading")}>{t("people-import.read")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
      <section className="mt-6" aria-labelledby="upload">
        <h2 id="upload">{t("people-import.upload")}</h2>
        <form
          className="form"
          action="/api/people/import"
          method="post"
          encType="multipart/form-data"
        >
          <FileField
            i18n={i18n}
            name="file"
            label={t("people-import.file")}
            help={t("people-import.file-help")}
            accept=".csv,.tsv,.txt,.xlsx"
            {...(refused && { error: t(`people-import.${refused}`, MOST_IMPORTED) })}
          />
          <div className="deeds mt-4">
            <SubmitButton kind="plain" busy={t("people-import.reading")}>
              {t("people-import.read-file")}
            </SubmitButton>
          </div>
        </form>
      </section>
    </main>
  );
}
