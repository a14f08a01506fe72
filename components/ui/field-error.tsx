import { Shape } from "./icon.tsx";

/** What is wrong beside the field with this id, in shape and words. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      <svg aria-hidden="true">
        <Shape name="over" />
      </svg>
      <span>{error}</span>
    </p>
  );
}
