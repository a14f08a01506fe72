// biome-ignore-all lint/a11y/noRedundantRoles: on the phone CSS changes `display`, which takes roles away
// biome-ignore-all lint/a11y/useSemanticElements: as above

import type { ReactNode } from "react";
import { MARKS, type MarkState } from "./state-mark.tsx";
import { type Column, classes } from "./table.tsx";
import "./work-table.css";

type PickProps = { name: string; value: string; label: string; checked?: boolean; form?: string };

/** The box that picks a row for a deed on many; the first cell. `label` says which row. */
export function PickBox({ name, value, label, checked, form }: PickProps) {
  return (
    <td role="cell" className="pick">
      <label>
        <span className="sr-only">{label}</span>
        <input type="checkbox" name={name} value={value} form={form} defaultChecked={checked} />
      </label>
    </td>
  );
}

/**
 * At most two deeds of a row, the quiet one left; side by side on the phone. `phone="hide"` where a
 * `ReasonRow` carries them there, so that the reason is read before the deed.
 */
export function Acts({ phone, children }: { phone?: "hide"; children?: ReactNode }) {
  return (
    <td role="cell" className={phone ? "acts phone-hide" : "acts"}>
      <div>{children}</div>
    </td>
  );
}

/** Stands under the row before it, full width: the form that corrects it. */
export function WideRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr role="row" className="why">
      <td role="cell" colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}

type ReasonRowProps = {
  state?: MarkState;
  columns: number;
  label: string;
  children: ReactNode;
  /** On the phone only: the row's deeds, which its `Acts` hides there. */
  deeds?: ReactNode;
  /** As its row. */
  from?: Column["from"];
};

/** Stands under the row before it, full width: why it was returned, what is wrong in it. */
export function ReasonRow(props: ReasonRowProps) {
  const { state = "returned", columns, label, children, deeds, from } = props;
  return (
    <tr role="row" className={classes("why", from && `from-${from}`)}>
      <td role="cell" colSpan={columns}>
        <p className={`reason ${MARKS[state].hue}`}>
          <b>{label}</b> {children}
        </p>
        {deeds && <div className="phone-deeds">{deeds}</div>}
      </td>
    </tr>
  );
}
