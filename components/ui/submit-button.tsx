"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, buttonClass } from "./button.tsx";

/** After this a sending that came to nothing (stopped, no network) may be tried again. */
const GIVE_UP_MS = 15_000;

type Props = {
  kind?: ButtonKind;
  small?: boolean;
  name?: string;
  value?: string;
  /** The id of the form, when the button stands outside it. */
  form?: string;
  /** What the button says while its form is being sent. */
  busy: string;
  children: ReactNode;
};

/**
 * Sends its form once: a second click while the first is on its way does nothing. An enhancement
 * only; without JavaScript it is a plain submit button, and the server knows a repeated request.
 * The button keeps its focus and its value, so it is never `disabled`.
 */
export function SubmitButton({ kind = "primary", small, busy, children, ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const { pending } = useFormStatus();
  const [sent, setSent] = useState(false);

  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const free = () => {
      delete form.dataset.sent;
      setSent(false);
    };
    const onSubmit = (event: SubmitEvent) => {
      if (form.dataset.sent === "on-its-way") event.preventDefault();
      // Only now is it known whether React, the browser's checks or nobody took the event.
      setTimeout(() => {
        if (event.defaultPrevented) return;
        form.dataset.sent = "on-its-way";
        if (event.submitter === button.current) setSent(true);
        timer = setTimeout(free, GIVE_UP_MS);
      });
    };
    // The page may come back from the browser's cache as it was left.
    const onShow = (event: PageTransitionEvent) => event.persisted && free();
    form.addEventListener("submit", onSubmit);
    window.addEventListener("pageshow", onShow);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("submit", onSubmit);
      window.removeEventListener("pageshow", onShow);
    };
  }, []);

  const waiting = pending || sent;
  return (
    <button
      ref={button}
      type="submit"
      className={buttonClass(kind, small)}
      aria-busy={waiting || undefined}
      aria-disabled={waiting || undefined}
      {...rest}
    >
      {waiting ? busy : children}
    </button>
  );
}
