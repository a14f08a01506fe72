"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useAnswer } from "./action-form.tsx";

type Props = {
  name: string;
  /** The choice that they matter for; without it, any. */
  value?: string;
  summary: ReactNode;
  children: ReactNode;
};

/**
 * A fold of fields that matter for one choice only: open when the form comes back with that choice, and opened by
 * choosing it. Without a script it is opened by hand.
 */
export function OpensWhenTyped({ name, value, summary, children }: Props) {
  const { typed } = useAnswer();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const choice = document.getElementById(name);
    const follow = () => {
      if (!(choice instanceof HTMLSelectElement) || !fold.current) return;
      fold.current.open = choice.value === value;
    };
    choice?.addEventListener("change", follow);
    return () => choice?.removeEventListener("change", follow);
  }, [name, value]);
  return (
    <details
      ref={fold}
      className="fold"
      open={value === undefined ? Boolean(typed[name]) : typed[name] === value}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
