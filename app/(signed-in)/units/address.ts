import { isId } from "#lib/domain/id.ts";
import type { TreeView } from "#lib/units/tree.ts";

type Params = Record<string, string | string[] | undefined>;

export function viewOf({ line, all }: Params): TreeView {
  return { line: line === "local" ? "local" : "command", all: all === "1" };
}

/** What the page of the tree is asked: its view, the unit to open down to, and what is looked for. */
export function treeAsked(params: Params) {
  const { at, q, from } = params;
  return {
    view: viewOf(params),
    at: isId(at) ? at : null,
    from: Math.min(1_000_000, Math.max(0, Number.parseInt(String(from), 10) || 0)),
    typed: typeof q === "string" ? q.trim().slice(0, 200) : "",
  };
}
