import { Shape } from "./icon.tsx";

/** What is wrong beside the field, in shape and words. */
export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="error" id={`${name}-error`}>
      <svg aria-hidden="true">
        <Shape name="over" />
      </svg>
      <span>{error}</span>
    </p>
  );
}
