"use client";

type Props = { target: string; value: string; label: string; accessibleLabel: string };

/** Types last period's figure into the field, as if by hand. Not drawn where scripts do not run. */
export function TakeFigure({ target, value, label, accessibleLabel }: Props) {
  return (
    <button
      type="button"
      className="button button-quiet button-small needs-script"
      aria-label={accessibleLabel}
      onClick={() => {
        const input = document.getElementById(target);
        if (!(input instanceof HTMLInputElement)) return;
        input.value = value;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.focus();
      }}
    >
      {label}
    </button>
  );
}
