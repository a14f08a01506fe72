"use client";

type Props = {
  /** The ids of the field and of the unit that all amounts of the form are typed in. */
  target: string;
  unit: string;
  /** Whole đồng, as digits. */
  dong: string;
  locale: string;
  label: string;
  accessibleLabel: string;
};

const ZEROS: Record<string, number> = { dong: 0, million: 6, billion: 9 };

/** Types last period's amount into the field, in the unit that is chosen now. Not drawn where scripts do not run. */
export function TakeMoney({ target, unit, dong, locale, label, accessibleLabel }: Props) {
  return (
    <button
      type="button"
      className="button button-quiet button-small needs-script"
      aria-label={accessibleLabel}
      onClick={() => {
        const input = document.getElementById(target);
        const select = document.getElementById(unit);
        if (!(input instanceof HTMLInputElement && select instanceof HTMLSelectElement)) return;
        input.value = amountIn(dong, ZEROS[select.value] ?? 0, locale);
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.focus();
      }}
    >
      {label}
    </button>
  );
}

function amountIn(dong: string, zeros: number, locale: string): string {
  const digits = dong.padStart(zeros + 1, "0");
  const whole = digits.slice(0, digits.length - zeros);
  const fraction = digits.slice(digits.length - zeros).replace(/0+$/, "");
  return fraction ? `${whole}${locale === "vi" ? "," : "."}${fraction}` : whole;
}
