import type { ReactNode } from "react";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";

type Props = {
  id?: string;
  title: string;
  mark?: MarkState;
  note?: ReactNode;
  deeds?: ReactNode;
};

/** The head of one part of the pile: its name and count, what is common to it, and the deed on all of it. */
export function SectionHead({ id, title, mark, note, deeds }: Props) {
  return (
    <div className="head">
      <div>
        <h2 id={id}>
          {mark ? (
            <StateMark state={mark} form="word">
              {title}
            </StateMark>
          ) : (
            title
          )}
        </h2>
        {note && <p>{note}</p>}
      </div>
      {deeds}
    </div>
  );
}
