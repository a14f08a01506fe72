"use client";

import { createContext, type ReactNode, use, useActionState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

/** What a deed came to, in words. */
export type DeedNotice = {
  mark: MarkState;
  title: string;
  lines: string[];
  /** A button that takes the deed back from these versions, and what it says while it does. */
  undo?: { versionIds: string[]; label: string; busy: string };
};

type Props = {
  deed: Deed;
  /** What was done on the page that was left for this one. */
  before: DeedNotice | null;
  children: ReactNode;
};

type Deed = (state: DeedNotice | null, form: FormData) => Promise<DeedNotice | null>;

const Send = createContext<(form: FormData) => void>(() => {});

/**
 * Holds the forms of a page and says what the last deed came to, wherever on the page it was done: the row that was
 * decided is gone by then. Works without JavaScript, when the page comes back with the notice in it.
 */
export function Deeds({ deed, before, children }: Props) {
  const [notice, send] = useActionState(deed, before);
  return (
    <Send value={send}>
      {children}
      <div className="deed-notice">
        {notice && (
          <Notice key={notice.title} state={notice.mark} title={notice.title} announce>
            {notice.lines.length > 0 && notice.lines.map((line) => <p key={line}>{line}</p>)}
            {notice.undo && (
              <form action={send}>
                {notice.undo.versionIds.map((id) => (
                  <input key={id} type="hidden" name="version" value={id} />
                ))}
                <SubmitButton kind="plain" small name="undo" value="listed" busy={notice.undo.busy}>
                  {notice.undo.label}
                </SubmitButton>
              </form>
            )}
          </Notice>
        )}
      </div>
    </Send>
  );
}

/** A form of the page: which deed is meant, the pressed button says. */
export function DeedForm({ id, children }: { id: string; children: ReactNode }) {
  return (
    <form id={id} action={use(Send)}>
      {children}
    </form>
  );
}
