import "#components/ui/form.css";
import type { ReactNode } from "react";
import type { FieldProps } from "./control-props.ts";
import { FieldError } from "./field-error.tsx";
import { TakeFigure } from "./take-figure.tsx";

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
