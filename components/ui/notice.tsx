import "./notice.css";
import type { ReactNode } from "react";
import { Shape } from "./icon.tsx";
import { MARKS, type MarkState } from "./state-mark.tsx";

type Props = {
  /** The mark it carries: `approved` for a receipt, `overdue` for a failure. */
  state?: MarkState;
  title: string;
  /** A notice is read out when it comes with an answer to a deed; `false` for standing text. */
  announce?: boolean;
  children?: ReactNode;
};

/** What a deed came to, or what has to be known before one: said in the page, not in a pop-up. */
export function Notice({ state, title, announce = false, children }: Props) {
  const mark = state && MARKS[state];
  const role = !announce ? undefined : state === "overdue" ? "alert" : "status";
  return (
    <div className={`notice${mark ? ` ${mark.hue}` : ""}`} role={role}>
      {mark && (
        <svg aria-hidden="true">
          <Shape name={mark.icon} />
        </svg>
      )}
      <div>
        <b>{title}</b>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
