import { TypedText } from "#components/forms/typed-fields.tsx";
import { MOST_NAME } from "#lib/domain/unit-limits.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; name?: string; nameEn?: string | null; shortName?: string };

/** How a unit is called. */
export function NameFields({ i18n: { t }, name, nameEn, shortName }: Props) {
  return (
    <>
      <TypedText
        name="name"
        label={t("units.name")}
        help={t("units.name-help")}
        maxLength={MOST_NAME}
        {...(name && { value: name })}
      />
      <TypedText
        name="nameEn"
        label={t("units.name-en")}
        optional={t("common.optional")}
        maxLength={MOST_NAME}
        {...(nameEn && { value: nameEn })}
      />
      <TypedText
        name="shortName"
        label={t("units.short-name")}
        help={t("units.short-name-help")}
        optional={t("common.optional")}
        maxLength={MOST_NAME}
        {...(shortName && { value: shortName })}
      />
    </>
  );
}
