"use client";

import "#components/ui/form.css";
import { createContext, Fragment, type ReactNode, use, useActionState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { TakesFocus } from "#components/ui/takes-focus.tsx";
import { useHeld } from "./held-form.tsx";

/** What a form shows after it was sent and not done: worded by the server, with all that was typed. */
export type FormAnswer = {
  /** How often it was sent; the fields are drawn anew each time. */
  attempt: number;
  errors: Record<string, string>;
  message?: string;
  typed: Record<string, string | string[]>;
  /** What else the server has to say: a preview. */
  extra?: unknown;
};

export type FormDeed = (answer: FormAnswer, form: FormData) => Promise<FormAnswer>;

const NOT_SENT: FormAnswer = { attempt: 0, errors: {}, typed: {} };
const Answer = createContext<FormAnswer>(NOT_SENT);
const FormId = createContext<string | undefined>(undefined);

/** What the server said about the form that surrounds this component. */
export function useAnswer(): FormAnswer {
  return use(Answer);
}

/** The id in the page of a field of the surrounding form: a form with an id may have others like it beside it. */
export function useFieldId(name: string): string {
  return idOfField(use(FormId), name);
}

function idOfField(formId: string | undefined, name: string): string {
  return formId ? `${formId}-${name}` : name;
}

type Props = {
  /** Where the page shows several forms, so that their fields have ids of their own. */
  id?: string;
  deed: FormDeed;
  /** Sent along: what the form is about. */
  hidden?: Record<string, string>;
  /** Sent along as well, and made anew with each drawing: the id of what the form will make. */
  fresh?: Record<string, string>;
  className?: string;
  /** Names of fields whose errors do not say which one they mean, for the list above the form. */
  labels?: Record<string, string>;
  /**
   * There is nothing to send any more: the form is only there while it says why what was just sent was refused, with
   * what was typed; its page leaves the buttons out.
   */
  closed?: boolean;
  /** Fields and buttons, drawn by the server; fields of `typed-fields.tsx` know what was answered. */
  children: ReactNode;
};

/**
 * A form of a server action: it keeps what was typed and says what is wrong, also without JavaScript, when the page
 * comes back with the answer in it.
 */
export function ActionForm({
  id,
  deed,
  hidden = {},
  fresh = {},
  className = "form",
  labels = {},
  closed = false,
  children,
}: Props) {
  const held = useHeld(hidden);
  const first = held
    ? { ...NOT_SENT, attempt: 1, typed: held.fields, message: held.said }
    : NOT_SENT;
  const [answer, send] = useActionState(deed, first);
  if (closed && answer.attempt === 0) return null;
  return (
    <form id={id} className={className} action={send} noValidate>
      <Answer value={answer}>
        {Object.entries({ ...hidden, ...fresh }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormId value={id}>
          <Fragment key={answer.attempt}>
            <Mistakes answer={answer} labels={labels} />
            {children}
          </Fragment>
        </FormId>
      </Answer>
    </form>
  );
}

function Mistakes({
  answer: { errors, message },
  labels,
}: {
  answer: FormAnswer;
  labels: Record<string, string>;
}) {
  const formId = use(FormId);
  const wrong = Object.entries(errors);
  if (wrong.length === 0)
    return message ? <Notice state="overdue" title={message} announce /> : null;
  return (
    <TakesFocus className="summary" role="alert">
      <h2>{message}</h2>
      <ul>
        {wrong.map(([name, error]) => (
          <li key={name}>
            <a href={`#${idOfField(formId, name)}`}>
              {labels[name] ? `${labels[name]}: ${error}` : error}
            </a>
          </li>
        ))}
      </ul>
    </TakesFocus>
  );
}
