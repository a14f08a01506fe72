import type { ReactNode } from "react";
import type { I18n } from "#lib/i18n/i18n.ts";
import { moreOf } from "./more-of.ts";

type Props = {
  i18n: I18n;
  rows: number;
  /** So many rows of the chart a phone shows before the others are opened. */
  few: 1 | 3;
  children: ReactNode;
};

/** A chart of rows of which a phone shows the first few; the others stand behind their count. */
export function PhoneFold({ i18n, rows, few, children }: Props) {
  const { more } = moreOf(i18n, rows, few);
  return (
    <div className={more && `few-${few}`}>
      {children}
      {more && (
        <details className="more-alone">
          <summary>{more}</summary>
        </details>
      )}
    </div>
  );
}
