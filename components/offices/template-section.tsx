import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { listedTags, type PaperTags } from "#lib/domain/paper-tags.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { OfficePage } from "#lib/offices/queries.ts";
import type { TemplateInUse } from "#lib/papers/template-of.ts";

type Props = {
  i18n: I18n;
  office: OfficePage;
  template: TemplateInUse | null;
  /** Why the last file was not taken, in words. */
  error: string | undefined;
  drop: FormDeed;
};

/** The Word file that the unit's reports go out in. The form goes to a stable address, since it carries a file. */
export function TemplateSection({ i18n, office, template, error, drop }: Props) {
  const { t, format } = i18n;
  const { unit, templates } = office;
  const address = `/api/offices/${unit.id}/template`;
  const own = template?.unitId === unit.id;
  return (
    <section className="mt-8">
      <h2>{t("papers.template-section")}</h2>
      <p>
        {!template
          ? t("papers.template-product")
          : own
            ? t("papers.template-own", { name: template.name, number: template.number })
            : t("papers.template-inherited", {
                name: template.name,
                unit: named(i18n, template.unitName, template.unitNameEn),
              })}{" "}
        <a href={address}>{t("papers.template-download")}</a>
      </p>
      <form action={address} method="post" encType="multipart/form-data" className="form mt-4">
        <FileField
          i18n={i18n}
          name="file"
          label={t("papers.template-choose")}
          help={t("papers.template-help")}
          accept=".docx"
          {...(error && { error })}
        />
        <div className="deeds mt-2">
          <SubmitButton kind="plain" busy={t("papers.template-uploading")}>
            {t("papers.template-upload")}
          </SubmitButton>
        </div>
      </form>
      {own && (
        <ActionForm deed={drop} hidden={{ unitId: unit.id }} className="mt-4">
          <SubmitButton kind="quiet" busy={t("offices.saving")}>
            {t("papers.template-drop")}
          </SubmitButton>
        </ActionForm>
      )}
      {templates.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={t("papers.template-history")}>
            <ul className="mt-2 grid gap-2">
              {templates.map(({ number, name, setAt, by, byEn }) => (
                <li key={number}>
                  {number}. {name ?? t("papers.template-dropped")}{" "}
                  <small className="text-ink-2">
                    {t("offices.history-line", {
                      by: named(i18n, by, byEn),
                      at: format.dateTime(setAt),
                    })}
                  </small>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      <div className="mt-4">
        <Disclosure summary={t("papers.tags")} open={error !== undefined}>
          <p className="mt-2">{t("papers.tags-help")}</p>
          <dl className="pairs mt-2">
            {listedTags().map(({ name, path, section }) => (
              <div key={[...path, name].join()} className="contents">
                <dt>
                  <code>{section ? `{#${name}}…{/${name}}` : `{${name}}`}</code>
                </dt>
                <dd>
                  {t(`papers.tag-words.${name as TagName}`)}
                  {section && `, ${t("papers.tag-section")}`}
                  {path.length > 0 && (
                    <small> ({t("papers.tag-inside", { path: path.join(" › ") })})</small>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </div>
    </section>
  );
}

type NamesOf<T extends PaperTags> = {
  [K in keyof T & string]: T[K] extends { section: infer S extends PaperTags } ? K | NamesOf<S> : K;
}[keyof T & string];
type TagName = NamesOf<typeof import("#lib/domain/paper-tags.ts").PAPER_TAGS>;
