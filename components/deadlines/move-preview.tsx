"use client";

import { useAnswer } from "#components/forms/action-form.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TakesFocus } from "#components/ui/takes-focus.tsx";
import type { ShownMove } from "./shown-move.ts";

/** What the form would do: old and new deadlines, with how many have them. */
export function MovePreviewPanel({ title, first }: { title: string; first: string }) {
  const shown = useAnswer().extra as ShownMove | undefined;
  return (
    <section>
      <h2>{title}</h2>
      {!shown && <p className="text-ink-2">{first}</p>}
      {shown && (
        <>
          <TakesFocus className="" role="status">
            <p>
              <b>{shown.sentence}</b>
            </p>
          </TakesFocus>
          {shown.notes.map((note) => (
            <p key={note} className="mt-2 text-ink-2">
              {note}
            </p>
          ))}
          {shown.rows.length > 0 && <MoveTable shown={shown} />}
          <input type="hidden" name="seen" value={shown.digest} />
        </>
      )}
    </section>
  );
}

function MoveTable({ shown: { caption, head, rows } }: { shown: ShownMove }) {
  const numeric = (index: number) => (index > 0 ? "num" : undefined);
  return (
    <table className="data data-compact mt-4">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {head.map((words, index) => (
            <th key={words} scope="col" className={numeric(index)}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [task, ...rest] }) => (
          <tr key={key}>
            <th scope="row">{task}</th>
            {rest.map((words, index) => (
              <td key={head[index + 1]} className="num">
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ButtonsProps = { preview: string; previewing: string; moving: string; again: string };

/** Before a preview there is nothing but the preview; after it the button says how many. */
export function MoveButtons({ preview, previewing, moving, again }: ButtonsProps) {
  const shown = useAnswer().extra as ShownMove | undefined;
  return (
    <ActionBar say={shown ? again : undefined}>
      {shown?.button && (
        <SubmitButton name="deed" value="move" busy={moving}>
          {shown.button}
        </SubmitButton>
      )}
      <SubmitButton
        kind={shown?.button ? "quiet" : "primary"}
        name="deed"
        value="preview"
        busy={previewing}
      >
        {preview}
      </SubmitButton>
    </ActionBar>
  );
}
