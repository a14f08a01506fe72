import type { ReactNode } from "react";
import type { I18n } from "#lib/i18n/i18n.ts";

/** Last period's figure beside this one's. */
export type LastFigure = {
  /** As it is read: "41 bộ". */
  shown: string;
  /** As it is typed into the field: "41". Without it there is nothing to take over. */
  value?: string;
  /** What stands before it on the phone; "Kỳ trước" unless said. */
  label?: string;
};

/** What every field has; the field's own part is its control. */
export type FieldProps = {
  i18n: I18n;
  /** The form's name of it. */
  name: string;
  /** Its id in the page: the name, unless the page shows several forms alike. */
  id?: string;
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and what to do about it. */
  error?: string;
  /** Marks the field as one that may stay empty. */
  optional?: boolean;
  /** The browser looks first: where what is sent with it, a file, could not be put back. */
  required?: boolean;
  last?: LastFigure;
  /** A computed result under the field. */
  out?: ReactNode;
};

/** What the control of a field has to carry, so that label, help and error are heard with it. */
export function controlProps(field: Omit<FieldProps, "i18n">) {
  const { name, id = name, help, error, required, last, out } = field;
  const described = [
    help && `${id}-help`,
    last && `${id}-last`,
    error && `${id}-error`,
    out && `${id}-out`,
  ];
  return {
    id,
    name,
    required,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}
