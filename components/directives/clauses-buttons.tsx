"use client";

import { useAnswer } from "#components/forms/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ShownClauses } from "./clauses-preview.tsx";

type Words = { preview: string; previewing: string; again: string; save: string; saving: string };

/** Nothing is saved that was not shown: previewing comes first, saving once there is a preview. */
export function ClausesButtons({ words }: { words: Words }) {
  const { extra } = useAnswer();
  const seen = (extra as ShownClauses | undefined)?.seen;
  if (!seen)
    return (
      <SubmitButton name="deed" value="preview" busy={words.previewing}>
        {words.preview}
      </SubmitButton>
    );
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      <SubmitButton name="deed" value="save" busy={words.saving}>
        {words.save}
      </SubmitButton>
      <SubmitButton kind="plain" name="deed" value="preview" busy={words.previewing}>
        {words.again}
      </SubmitButton>
    </>
  );
}
