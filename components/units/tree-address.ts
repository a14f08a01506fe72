import type { TreeView } from "#lib/units/tree.ts";

export type TreeAsked = Partial<TreeView> & { at?: string | null; from?: number; q?: string };

/** A page of the tree: its line, what stands in it, and down to which unit it is open. */
export function treeHref({ line = "command", all = false, at, from, q }: TreeAsked): string {
  const query = new URLSearchParams({
    ...(line === "local" && { line }),
    ...(all && { all: "1" }),
    ...(q && { q }),
    ...(at && { at }),
    ...(from && { from: String(from) }),
  });
  const asked = query.toString();
  return `/units${asked ? `?${asked}` : ""}${at ? `#u-${at}` : ""}`;
}
