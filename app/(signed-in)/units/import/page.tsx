import "#components/units/units.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TakenNotice } from "#components/units/taken-notice.tsx";
import { MOST_COLUMNS, MOST_ROWS } from "#lib/domain/unit-limits.ts";
import { FILE_PROBLEMS } from "#lib/sheets/file-problems.ts";
import { importsPage } from "#lib/units/import-page.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { pasteAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("unit-import.title") };
}

export default async function ImportPage({ searchParams }: PageProps<"/units/import">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const inHand = await importsPage(actor);
  if (!inHand) notFound();
  const { t, format } = i18n;
  const refused = FILE_PROBLEMS.find((one) => one === query.file);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/units", label: t("units.title") }, { label: t("unit-import.title") }]}
        title={t("unit-import.title")}
        sentence={<span className="text-ink-2">{t("unit-import.sentence")}</span>}
      />
      <TakenNotice i18n={i18n} query={query} />
      {query.done === "discarded" && (
        <div className="mt-4">
          <Notice state="approved" title={t("unit-import.done-discarded")} announce />
        </div>
      )}
      {inHand.length > 0 && (
        <section className="section" aria-labelledby="in-hand">
          <h2 id="in-hand">{t("unit-import.in-hand")}</h2>
          <ul className="planned">
            {inHand.map(({ id, name, at, rows }) => (
              <li key={id}>
                <a href={`/units/import/${id}`}>{name ?? t("unit-import.pasted")}</a>
                <span className="text-ink-2">
                  {t("unit-import.in-hand-of", { rows, at: format.dateTime(at) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section" aria-labelledby="upload">
        <h2 id="upload">{t("unit-import.upload")}</h2>
        <form
          className="form"
          action="/api/units/import"
          method="post"
          encType="multipart/form-data"
        >
          <FileField
            i18n={i18n}
            name="file"
            label={t("unit-import.file")}
            help={t("unit-import.file-help")}
            accept=".csv,.tsv,.txt,.xlsx"
            {...(refused && {
              error: t(`unit-import.${refused}`, { rows: MOST_ROWS, columns: MOST_COLUMNS }),
            })}
          />
          <div className="deeds mt-4">
            <SubmitButton kind="plain" busy={t("unit-import.reading")}>
              {t("unit-import.read-file")}
            </SubmitButton>
          </div>
        </form>
      </section>
      <section className="section" aria-labelledby="paste">
        <h2 id="paste">{t("unit-import.paste")}</h2>
        <ActionForm deed={pasteAction}>
          <TypedArea
            name="text"
            label={t("unit-import.text")}
            help={t("unit-import.text-help")}
            rows={8}
          />
          <div className="deeds mt-4">
            <SubmitButton busy={t("unit-import.reading")}>{t("unit-import.read")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </main>
  );
}
