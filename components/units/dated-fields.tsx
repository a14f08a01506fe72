import { TypedShort, TypedText } from "#components/forms/typed-fields.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { MOST_BASIS } from "#lib/domain/unit-limits.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  from?: CivilDate | null;
  basis?: string | null;
  label?: string;
  optional?: boolean;
};

/** From when on, and by which decision: what every change of a unit says. */
export function DatedFields({ i18n: { t }, from, basis, label, optional }: Props) {
  return (
    <>
      <TypedShort
        name="from"
        label={label ?? t("units.from")}
        help={t("units.from-help")}
        maxLength={10}
        {...(from && { value: typedDay(from) ?? "" })}
      />
      <TypedText
        name="basis"
        label={t("units.basis")}
        help={t("units.basis-help")}
        maxLength={MOST_BASIS}
        {...(basis && { value: basis })}
        {...(optional && { optional: t("common.optional") })}
      />
    </>
  );
}
