"use client";

import { useAnswer } from "#components/forms/action-form.tsx";
import type { ClauseNode } from "#lib/directives/clause-tree.ts";
import { ClauseList } from "./clause-list.tsx";

/** What the server read from the text. */
export type ShownClauses = {
  clauses: ClauseNode[];
  lines: string[];
  /** The text that was read, in one word; null where it cannot be saved. */
  seen: string | null;
};

/** The tree that the text makes, once it was asked for. */
export function ClausesPreview({ title }: { title: string }) {
  const { extra } = useAnswer();
  if (!extra) return null;
  const { clauses, lines } = extra as ShownClauses;
  return (
    <section>
      <h2>{title}</h2>
      <div role="status">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <ClauseList clauses={clauses} />
    </section>
  );
}
