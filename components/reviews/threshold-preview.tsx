"use client";

import { useAnswer } from "#components/forms/action-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TakesFocus } from "#components/ui/takes-focus.tsx";

/** What the typed thresholds would do, above the buttons that keep them: the view goes there, or the button looks dead. */
export function ThresholdPreview({ notSaved }: { notSaved: string }) {
  const { extra } = useAnswer();
  if (typeof extra !== "string") return null;
  return (
    <TakesFocus className="scroll-mb-24" role="status">
      <Notice state="draft" title={extra}>
        <p>{notSaved}</p>
      </Notice>
    </TakesFocus>
  );
}
