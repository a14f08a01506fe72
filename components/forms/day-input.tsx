import { controlProps } from "#components/ui/control-props.ts";
import { FieldError } from "#components/ui/field-error.tsx";
import { type CivilDate, dayForInput, parseTypedDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  name: string;
  label: string;
  /** The day that holds. */
  day: CivilDate | null;
  /** What the address says of it: what is no day stays, and is said to be none. */
  typed: string | string[] | undefined;
};

/** A day in a filter bar, as it is typed in both languages: 15/12/2026. */
export function DayInput({ i18n, name, label, day, typed }: Props) {
  const asked = typeof typed === "string" && typed.trim() !== "" ? typed : null;
  const understood = asked && parseTypedDate(asked);
  // Figures know no day that is yet to come, nor one that lies behind the other.
  const moved = understood && day && understood !== day;
  const wrong = asked && (!understood || moved) ? asked : null;
  const error = wrong
    ? moved
      ? i18n.t("common.date-moved", { day: i18n.format.date(day) })
      : i18n.t("common.date-wrong")
    : undefined;
  return (
    <div className={`filter${error ? " field-wrong" : ""}`}>
      <label htmlFor={name}>{label}</label>
      <FieldError id={name} error={error} />
      <input
        className="input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        defaultValue={wrong ?? (day ? dayForInput(day) : "")}
        {...controlProps({ name, label, ...(error && { error }) })}
      />
    </div>
  );
}
