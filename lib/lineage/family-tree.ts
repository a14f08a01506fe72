import type { Relation } from "#lib/domain/directive.ts";
import type { LineageDirective } from "./lineage-page.ts";

/** A place in the list; a document that comes from two stands in full under the first, and is named under the other. */
export type TreeNode = {
  directive: LineageDirective;
  /** How it stands to the one above it in the list; none at the top. */
  relation: Relation | null;
  again: boolean;
  children: TreeNode[];
};

/** The family as a list with steps, from what comes from nothing; a ring begins with its oldest document. */
export function familyTree(directives: readonly LineageDirective[]): TreeNode[] {
  const known = new Map(directives.map((directive) => [directive.id, directive]));
  const below = Map.groupBy(
    directives.flatMap(({ id, parents }) =>
      parents.filter((parent) => known.has(parent.id)).map((parent) => ({ parent, id })),
    ),
    ({ parent }) => parent.id,
  );
  const told = new Set<string>();
  const nodeOf = (directive: LineageDirective, relation: Relation | null): TreeNode => {
    const again = told.has(directive.id);
    told.add(directive.id);
    const children = again
      ? []
      : (below.get(directive.id) ?? []).flatMap(({ parent, id }) => {
          const child = known.get(id);
          return child ? [nodeOf(child, parent.relation)] : [];
        });
    return { directive, relation, again, children };
  };
  const tops = directives.filter(({ parents }) => !parents.some(({ id }) => known.has(id)));
  const tree = tops.map((directive) => nodeOf(directive, null));
  for (const directive of directives)
    if (!told.has(directive.id)) tree.push(nodeOf(directive, null));
  return tree;
}
