import "./clauses.css";
import type { ReactNode } from "react";
import type { ClauseNode } from "#lib/directives/clause-tree.ts";

type Shown = Omit<ClauseNode, "children"> & { id?: string; children: Shown[] };

/** A document's parts, each under the one it belongs to: with a link at the end of its line, or a form below it. */
export function ClauseList({
  clauses,
  link,
  form,
}: {
  clauses: Shown[];
  link?: ((clause: Shown) => ReactNode) | undefined;
  form?: ((clause: Shown) => ReactNode) | undefined;
}) {
  return (
    <ol className="clauses" lang="vi">
      {clauses.map((clause, place) => (
        <li key={clause.id ?? place}>
          <p className="whitespace-pre-line">
            <b>{numberOf(clause)}</b> {clause.text} {link?.(clause)}
          </p>
          {form?.(clause)}
          {clause.children.length > 0 && (
            <ClauseList clauses={clause.children} link={link} form={form} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** "Điều 5.", "2.", "a)": as documents write it. */
function numberOf({ kind, label }: Pick<Shown, "kind" | "label">): string {
  return kind === "point" && !label.includes(" ") ? `${label})` : `${label}.`;
}
