import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { FormButtons } from "#components/forms/form-buttons.tsx";
import {
  TypedArea,
  TypedRadios,
  TypedSelect,
  TypedShort,
  TypedText,
} from "#components/forms/typed-fields.tsx";
import type { Choice, DirectivePage } from "#lib/directives/queries.ts";
import { CLASS_ABOVE, DIRECTIVE_TYPES, SECURITY_CLASSES } from "#lib/domain/directive.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  issuers: Choice[];
  /** The draft that is corrected. */
  known?: DirectivePage;
  back: string;
};

/** The facts of a document: for registering it and for correcting the draft. */
export function DirectiveForm({ i18n, deed, issuers, known, back }: Props) {
  const { t } = i18n;
  const optional = t("common.optional");
  const [year, month, day] = known?.issuedOn.split("-") ?? [];
  return (
    <ActionForm deed={deed} hidden={known ? { id: known.id, version: `${known.version}` } : {}}>
      <fieldset>
        <legend>{t("directives.part-document")}</legend>
        <TypedShort
          name="number"
          label={t("directives.number")}
          help={t("directives.number-help")}
          value={known?.number}
          maxLength={80}
        />
        <TypedSelect
          name="type"
          label={t("directives.type")}
          blank={t("directives.type-choose")}
          value={known?.type ?? ""}
          options={DIRECTIVE_TYPES.map((type) => ({
            value: type,
            label: t(`directives.types.${type}`),
          }))}
        />
        <TypedSelect
          name="issuerId"
          label={t("directives.issuer")}
          blank={t("directives.issuer-choose")}
          value={known?.issuerId ?? ""}
          options={issuers.map(({ id, label, labelEn }) => ({
            value: id,
            label: named(i18n, label, labelEn),
          }))}
        />
        <TypedText
          name="issuerName"
          label={t("directives.issuer-other")}
          optional={optional}
          help={t("directives.issuer-other-help")}
          maxLength={200}
        />
        <TypedShort
          name="issuedOn"
          label={t("directives.issued-on")}
          help={t("directives.date-help")}
          value={day && `${day}/${month}/${year}`}
          maxLength={10}
        />
      </fieldset>
      <fieldset>
        <legend>{t("directives.part-content")}</legend>
        <TypedArea
          name="title"
          label={t("directives.title")}
          value={known?.title}
          rows={3}
          maxLength={1000}
        />
        <TypedArea
          name="titleEn"
          label={t("directives.title-en")}
          optional={optional}
          value={known?.titleEn ?? undefined}
          rows={3}
          maxLength={1000}
        />
        <TypedRadios
          name="securityClass"
          label={t("directives.class")}
          help={t("directives.class-help")}
          value={known?.securityClass}
          choices={[
            ...SECURITY_CLASSES.map((value) => ({
              value,
              label: t(`directives.classes.${value}`),
            })),
            { value: CLASS_ABOVE, label: t("directives.class-above") },
          ]}
        />
      </fieldset>
      <FormButtons
        i18n={i18n}
        save={known ? t("directives.save-changes") : t("directives.save")}
        back={back}
      />
    </ActionForm>
  );
}
