"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useHeld } from "#components/forms/held-form.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

/** What a refused form shows: what is wrong, and what was typed. */
export type WordsState = { error?: string; message?: string; typed: string };

type Props = {
  deed: (state: WordsState, form: FormData) => Promise<WordsState>;
  /** The versions that the words are about, and where to go afterwards. */
  versionIds: readonly string[];
  back: string;
  words: { label: string; help: string; submit: string; busy: string; cancel: string };
  most: number;
  children?: ReactNode;
};

/** One field with words that the unit will read: why it was sent back, or what the committee thinks. */
export function WordsForm({ deed, versionIds, back, words, most, children }: Props) {
  const held = useHeld({ back });
  const first: WordsState = held
    ? { typed: String(held.fields.reason ?? ""), message: held.said }
    : { typed: "" };
  const [state, send] = useActionState(deed, first);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state.error) field.current?.focus();
  }, [state]);
  return (
    <form className="form" action={send}>
      {state.message && <Notice state="overdue" title={state.message} announce />}
      {versionIds.map((id) => (
        <input key={id} type="hidden" name="version" value={id} />
      ))}
      <input type="hidden" name="back" value={back} />
      <div className={state.error ? "field field-wrong" : "field"}>
        <label className="label" htmlFor="reason">
          {words.label}
        </label>
        <p className="help" id="reason-help">
          {words.help}
        </p>
        <FieldError id="reason" error={state.error} />
        <div className="control">
          <textarea
            ref={field}
            key={state.typed}
            className="input"
            id="reason"
            name="reason"
            rows={5}
            maxLength={most}
            defaultValue={state.typed}
            aria-describedby={state.error ? "reason-help reason-error" : "reason-help"}
            aria-invalid={state.error ? true : undefined}
          />
        </div>
      </div>
      {children}
      <ActionBar>
        <SubmitButton busy={words.busy}>{words.submit}</SubmitButton>
        <ButtonLink href={back} kind="quiet">
          {words.cancel}
        </ButtonLink>
      </ActionBar>
    </form>
  );
}
