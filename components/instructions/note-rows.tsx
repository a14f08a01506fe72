"use client";

import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";

export type NoteRow = {
  id: string;
  text: string;
  lang: "vi" | undefined;
  mark: MarkState;
  when: string;
  who: string;
};

/** Instructions in their own words, each with who answers it; drawn in the browser too. */
export function NoteRows({ rows }: { rows: NoteRow[] }) {
  return (
    <ul className="mt-2 flex flex-col gap-3 text-s">
      {rows.map(({ id, text, lang, mark, when, who }) => (
        <li key={id}>
          <a href={`/instructions/${id}`} lang={lang} className="line-clamp-2 wrap-anywhere">
            {text}
          </a>
          <StateMark state={mark}>{when}</StateMark> <span className="text-ink-2">{who}</span>
        </li>
      ))}
    </ul>
  );
}
