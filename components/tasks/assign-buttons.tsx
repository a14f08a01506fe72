"use client";

import { useAnswer } from "#components/forms/action-form.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ShownPreview } from "./shown-preview.ts";

type Props = { preview: string; previewing: string; assigning: string };

/** Before a preview there is nothing but the preview; after it the button says how many. */
export function AssignButtons({ preview, previewing, assigning }: Props) {
  const shown = useAnswer().extra as ShownPreview | undefined;
  return (
    <ActionBar say={shown?.again}>
      {shown?.assign && (
        <SubmitButton name="deed" value="assign" busy={assigning}>
          {shown.assign}
        </SubmitButton>
      )}
      {shown?.draft && (
        <SubmitButton
          kind={shown.assign ? "plain" : "primary"}
          name="deed"
          value="draft"
          busy={assigning}
        >
          {shown.draft}
        </SubmitButton>
      )}
      <SubmitButton
        kind={shown?.assign || shown?.draft ? "quiet" : "primary"}
        name="deed"
        value="preview"
        busy={previewing}
      >
        {preview}
      </SubmitButton>
    </ActionBar>
  );
}
