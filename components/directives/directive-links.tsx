import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedSelect } from "#components/forms/typed-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type {
  DirectiveLinkRow,
  DirectivePage,
  LinkableDirective,
} from "#lib/directives/queries.ts";
import { RELATIONS } from "#lib/domain/directive.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  directive: Pick<DirectivePage, "id" | "links" | "linkedBy">;
  /** For a draft: what it can be linked to, and the deeds. */
  editing?: { others: LinkableDirective[]; link: FormDeed; unlink: FormDeed };
};

/** How the document stands to others, both ways. */
export function DirectiveLinks({ i18n, directive, editing }: Props) {
  const { t } = i18n;
  const { id, links, linkedBy } = directive;
  return (
    <section>
      <h2>{t("directives.links")}</h2>
      {links.length + linkedBy.length === 0 && (
        <p className="text-ink-2">{t("directives.links-none")}</p>
      )}
      <ul className="lines">
        {links.map((link) => (
          <li key={`${link.relation} ${link.id}`}>
            <LinkedDirective
              i18n={i18n}
              label={t(`directives.relations.${link.relation}`)}
              to={link}
            />
            {editing && (
              <ActionForm
                deed={editing.unlink}
                hidden={{ id, toId: link.id, relation: link.relation }}
                className="ml-auto"
              >
                <Button
                  kind="quiet"
                  small
                  aria-label={t("directives.link-remove", { number: link.number })}
                >
                  {t("common.remove")}
                </Button>
              </ActionForm>
            )}
          </li>
        ))}
        {linkedBy.map((link) => (
          <li key={`${link.relation} ${link.id}`}>
            <LinkedDirective
              i18n={i18n}
              label={t(`directives.relations-back.${link.relation}`)}
              to={link}
            />
          </li>
        ))}
      </ul>
      {editing && editing.others.length > 0 && (
        <Disclosure summary={t("directives.link-add")}>
          <ActionForm deed={editing.link} hidden={{ id }}>
            <TypedSelect
              name="relation"
              label={t("directives.link-relation")}
              value="implements"
              options={RELATIONS.map((value) => ({
                value,
                label: t(`directives.relations.${value}`),
              }))}
            />
            <TypedSelect
              name="toId"
              label={t("directives.link-to")}
              blank={t("directives.link-choose")}
              options={editing.others.map((other) => ({
                value: other.id,
                label: `${other.number} · ${named(i18n, other.title, other.titleEn)}`.slice(0, 90),
              }))}
            />
            <div className="deeds mt-2">
              <SubmitButton kind="plain" small busy={t("directives.saving")}>
                {t("directives.link-add")}
              </SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </section>
  );
}

function LinkedDirective({
  i18n: { t, format },
  label,
  to,
}: {
  i18n: I18n;
  label: string;
  to: DirectiveLinkRow;
}) {
  return (
    <span>
      {label}{" "}
      <a href={`/directives/${to.id}`} lang="vi" title={to.title}>
        {to.number}
      </a>
      <br />
      <small className="text-ink-2">
        {t(`directives.types.${to.type}`)}, {format.dateInSentence(to.issuedOn)}
      </small>
    </span>
  );
}
