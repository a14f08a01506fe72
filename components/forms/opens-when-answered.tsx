"use client";

import type { ReactNode } from "react";
import { useAnswer } from "./action-form.tsx";

/** A fold around a form's fields: it stands open when the form comes back with what is wrong in it. */
export function OpensWhenAnswered({
  summary,
  children,
}: {
  summary: ReactNode;
  children: ReactNode;
}) {
  const { attempt } = useAnswer();
  return (
    <details className="fold" open={attempt > 0}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
