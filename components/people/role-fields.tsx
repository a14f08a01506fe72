import {
  TypedChecks,
  TypedRadios,
  TypedSelect,
  TypedShort,
  TypedText,
} from "#components/forms/typed-fields.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Line, ROLES } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { type Named, nameOf } from "#lib/i18n/named.ts";
import { ChooseAmong } from "./choose-among.tsx";

type Props = {
  i18n: I18n;
  today: CivilDate;
  /** The lines on which the admin gives roles. */
  lines: readonly Line[];
  groups: readonly (Named & { id: string })[];
  unit?: string;
};

/** A role as it is given: where, what, for which tasks, how long. */
export function RoleFields({ i18n, today, lines, groups, unit }: Props) {
  const { t } = i18n;
  const [onlyLine] = lines.length === 1 ? lines : [];
  return (
    <>
      <TypedText
        name="unit"
        label={t("people.unit")}
        help={t("people.unit-help")}
        maxLength={300}
        {...(unit && { value: unit })}
      />
      <ChooseAmong name="unitId" label={t("people.which-unit")} />
      <TypedSelect
        name="role"
        label={t("people.role")}
        blank={t("people.role-choose")}
        value=""
        options={ROLES.map((role) => ({ value: role, label: t(`people.roles.${role}`) }))}
      />
      {onlyLine ? (
        <input type="hidden" name="line" value={onlyLine} />
      ) : (
        <TypedRadios
          name="line"
          label={t("people.line")}
          help={t("people.line-help")}
          value="command"
          inline
          choices={lines.map((line) => ({ value: line, label: t(`people.lines.${line}`) }))}
        />
      )}
      <TermFields i18n={i18n} from={today} />
      <TypedChecks
        name="groups"
        label={t("people.groups")}
        optional={t("common.optional")}
        help={t("people.groups-help")}
        choices={groups.map((group) => ({ value: group.id, label: nameOf(i18n, group) }))}
      />
    </>
  );
}

/** From a day through another, or with no end yet. */
export function TermFields({
  i18n: { t },
  from,
  lastDay,
}: {
  i18n: I18n;
  from: CivilDate;
  lastDay?: CivilDate | null;
}) {
  return (
    <>
      <TypedShort
        name="from"
        label={t("people.from")}
        help={t("common.date-help")}
        value={typedDay(from)}
        maxLength={10}
      />
      <TypedShort
        name="lastDay"
        label={t("people.last-day")}
        optional={t("common.optional")}
        help={t("people.last-day-help")}
        maxLength={10}
        {...(lastDay && { value: typedDay(lastDay) })}
      />
    </>
  );
}
