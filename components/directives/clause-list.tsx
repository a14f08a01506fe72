import type { ReactNode } from "react";
import type { ClauseNode } from "#lib/directives/clause-tree.ts";

type Shown = Omit<ClauseNode, "children"> & { id?: string; children: Shown[] };

/** A document's parts, each under the one it belongs to. `deed` draws what can be done to one. */
export function ClauseList({
  clauses,
  deed,
}: {
  clauses: Shown[];
  deed?: (clause: Shown) => ReactNode;
}) {
  return (
    <ol className="clauses" lang="vi">
      {clauses.map((clause, place) => (
        <li key={clause.id ?? place}>
          <p className="whitespace-pre-line">
            <b>{numberOf(clause)}</b> {clause.text}
          </p>
          {deed?.(clause)}
          {clause.children.length > 0 && <ClauseList clauses={clause.children} deed={deed} />}
        </li>
      ))}
    </ol>
  );
}

/** "Điều 5.", "2.", "a)": as documents write it. */
function numberOf({ kind, label }: Pick<Shown, "kind" | "label">): string {
  return kind === "point" && !label.includes(" ") ? `${label})` : `${label}.`;
}
