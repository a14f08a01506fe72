import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea, TypedRadios, TypedSelect } from "#components/forms/typed-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { RulesPage } from "#lib/issuing/queries.ts";

type Props = { i18n: I18n; deed: FormDeed; offices: RulesPage["offices"] };

/** Which office, which rule, and why. */
export function RuleForm({ i18n, deed, offices }: Props) {
  const { t } = i18n;
  return (
    <ActionForm deed={deed}>
      <TypedSelect
        name="unitId"
        label={t("issuing.office")}
        help={t("issuing.office-help")}
        blank={t("issuing.office-choose")}
        value=""
        options={offices.map((office) => ({ value: office.id, label: nameOf(i18n, office) }))}
      />
      <TypedRadios
        name="rule"
        label={t("issuing.rule")}
        choices={[
          { value: "second", label: t("issuing.rule-second") },
          { value: "anybody", label: t("issuing.rule-anybody") },
        ]}
      />
      <TypedArea
        name="reason"
        label={t("issuing.reason")}
        help={t("issuing.rule-reason-help")}
        rows={2}
        maxLength={1000}
      />
      <div className="deeds mt-2">
        <SubmitButton busy={t("issuing.sending")}>{t("issuing.rule-save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
