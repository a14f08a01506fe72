"use client";

import { FieldError } from "#components/ui/field-error.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { RowWords } from "./row-words.ts";
import { useRowWords } from "./sheet-live.tsx";

type Props = { number: string; first: RowWords };

/** How the row stands: ready, wrong, not filled in. */
export function RowState({ number, first }: Props) {
  const { mark, state } = useRowWords(number, first);
  return <StateMark state={mark}>{state}</StateMark>;
}

type WhyProps = Props & {
  columns: number;
  confirmed: boolean;
};

/** Under the row, full width: what is wrong with it, and what may be confirmed. */
export function RowWhy({ number, first, columns, confirmed }: WhyProps) {
  const { message, confirm } = useRowWords(number, first);
  if (!message && !confirm) return null;
  return (
    // biome-ignore-start lint/a11y: on the phone CSS changes `display`, which takes roles away
    <tr role="row" className="why">
      <td role="cell" colSpan={columns}>
        <FieldError id={number} error={message || undefined} />
        {confirm && (
          <label className="check">
            <input
              type="checkbox"
              name={`${number}.${confirm.name}`}
              value="yes"
              defaultChecked={confirmed}
            />
            <span>{confirm.label}</span>
          </label>
        )}
      </td>
    </tr>
    // biome-ignore-end lint/a11y: as above
  );
}
