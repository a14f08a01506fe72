import type { TreeView } from "#lib/units/tree.ts";
import type { CompactBranch } from "./compact-branch.ts";

/** The branch below a unit; null when it did not come. */
export async function fetchBranch(view: TreeView, under: string): Promise<CompactBranch | null> {
  const query = new URLSearchParams({ line: view.line, ...(view.all && { all: "1" }), under });
  try {
    const answer = await fetch(`/api/units/tree?${query}`);
    return answer.ok ? ((await answer.json()) as CompactBranch) : null;
  } catch {
    return null;
  }
}
