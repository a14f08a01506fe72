import type { ReactNode } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type Props = {
  /** What opens the question. */
  summary: ReactNode;
  quiet?: boolean;
  question: ReactNode;
  agree: ReactNode;
  busy: string;
  name?: string;
  value?: string;
};

/** In a form: a deed that cannot be taken back is asked for once more before it is sent. */
export function AskFirst({ summary, quiet = false, question, agree, busy, ...button }: Props) {
  return (
    <details>
      <summary className={quiet ? "button button-quiet" : "button"}>{summary}</summary>
      <p className="mt-2">{question}</p>
      <div className="deeds mt-2">
        <SubmitButton kind="destroy" busy={busy} {...button}>
          {agree}
        </SubmitButton>
      </div>
    </details>
  );
}
