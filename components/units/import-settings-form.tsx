import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import {
  TypedCheck,
  TypedRadios,
  TypedSelect,
  TypedShort,
  TypedText,
} from "#components/forms/typed-fields.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { MOST_BASIS, MOST_NAME } from "#lib/domain/unit-limits.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { ImportPage } from "#lib/units/import-page.ts";
import { ParentField } from "./parent-field.tsx";

/** Fields in the order in which the select offers them. */
const FIELDS = ["code", "name", "nameEn", "level", "parent", "from", "to", "basis"] as const;

type Props = { i18n: I18n; page: ImportPage; deed: FormDeed; offered: readonly string[] };

/** How a list is read; sent, every row is read anew. */
export function ImportSettingsForm({ i18n, page, deed, offered }: Props) {
  const { t } = i18n;
  const { settings, levels } = page;
  const levelOptions = levels.map((level) => ({ value: level.key, label: nameOf(i18n, level) }));
  return (
    <ActionForm
      deed={deed}
      className=""
      hidden={{ importId: page.id, version: String(page.version) }}
    >
      <div className="grid gap-x-4 s:grid-cols-2 l:grid-cols-3">
        {page.columns.map(({ head, example }, place) => (
          <TypedSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={place}
            name={`column-${place}`}
            label={t("unit-import.column", { place: place + 1, head })}
            {...(example && { help: t("unit-import.column-example", { example }) })}
            value={settings.columns[place] ?? ""}
            blank={t("unit-import.skip")}
            options={FIELDS.map((field) => ({
              value: field,
              label: t(`unit-import.fields.${field}`),
            }))}
          />
        ))}
      </div>
      <div className="grid gap-x-4 s:grid-cols-2">
        <TypedSelect
          name="levelKey"
          label={t("unit-import.level")}
          help={t("unit-import.level-help")}
          value={settings.levelKey ?? ""}
          blank={t("units.choose")}
          options={levelOptions}
        />
        <TypedSelect
          name="parentLevelKey"
          label={t("unit-import.parent-level")}
          help={t("unit-import.parent-level-help")}
          value={settings.parentLevelKey ?? ""}
          blank={t("unit-import.any-level")}
          options={levelOptions}
        />
        <TypedText
          name="prefix"
          label={t("unit-import.prefix")}
          help={t("unit-import.prefix-help")}
          optional={t("common.optional")}
          maxLength={MOST_NAME}
          value={settings.prefix ?? ""}
        />
        <TypedText
          name="suffixEn"
          label={t("unit-import.suffix")}
          help={t("unit-import.suffix-help")}
          optional={t("common.optional")}
          maxLength={MOST_NAME}
          value={settings.suffixEn ?? ""}
        />
      </div>
      <TypedRadios
        name="line"
        label={t("units.line")}
        value={settings.line}
        choices={(["command", "local"] as const).map((value) => ({
          value,
          label: t(`units.lines.${value}`),
        }))}
        inline
      />
      <ParentField
        name="under"
        label={t("unit-import.under")}
        help={t("unit-import.under-help")}
        offered={offered}
        {...(page.under && { value: page.under })}
      />
      <TypedShort
        name="on"
        label={t("unit-import.on")}
        help={t("unit-import.on-help")}
        maxLength={10}
        value={typedDay(settings.on) ?? ""}
      />
      <TypedText
        name="basis"
        label={t("unit-import.basis")}
        optional={t("common.optional")}
        maxLength={MOST_BASIS}
        value={settings.basis}
      />
      <TypedCheck name="hasAccounts" checked={settings.hasAccounts}>
        {t("units.has-accounts")}
      </TypedCheck>
      <div className="deeds mt-4">
        <SubmitButton kind="plain" busy={t("unit-import.reading")}>
          {t("unit-import.set-send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
