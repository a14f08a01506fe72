import type { ReactNode } from "react";

type Props = {
  /** The finding, a full clause with a number or a name. */
  title: ReactNode;
  /** Unit · denominator · date or period · what is counted. */
  subtitle?: ReactNode;
  /** How a forecast was made, what a heavy line means, breaks in the series. */
  remark?: ReactNode;
  children: ReactNode;
};

/** The frame of every figure: what it says above, how it was made below. */
export function Figure({ title, subtitle, remark, children }: Props) {
  return (
    <figure className="figure">
      <figcaption>
        <h2>{title}</h2>
        {subtitle && <p>{subtitle}</p>}
      </figcaption>
      {children}
      {remark && <p className="remark">{remark}</p>}
    </figure>
  );
}
