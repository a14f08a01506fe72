import type { ReactNode } from "react";
import type { I18n } from "#lib/i18n/i18n.ts";
import { FieldError } from "./field-error.tsx";
import { TakeFigure } from "./take-figure.tsx";

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

/** Label, help, last period's figure, error, control, result: in this order, in one column. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { i18n, name, id = name, label, help, error, optional, last, out } = field;
  const { t } = i18n;
  const look = `field${last ? " field-with-last" : ""}${error ? " field-wrong" : ""}`;
  return (
    <div className={look}>
      <label className="label" htmlFor={id}>
        {label} {optional && <span className="optional">{t("common.optional")}</span>}
      </label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {last && (
        <div className="last">
          <span className="last-label">{last.label ?? t("common.previous-period")}</span>
          <b id={`${id}-last`}>
            <span className="sr-only">{last.label ?? t("common.previous-period")}: </span>
            {last.shown}
          </b>
          {last.value !== undefined && (
            <TakeFigure
              target={id}
              value={last.value}
              label={t("common.take-figure")}
              accessibleLabel={`${t("common.take-figure")}: ${last.shown}`}
            />
          )}
        </div>
      )}
      <FieldError id={id} error={error} />
      <div className="control">{children}</div>
      {out && (
        <p className="out" id={`${id}-out`}>
          {out}
        </p>
      )}
    </div>
  );
}
