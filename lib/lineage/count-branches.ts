import type { Counts, LineageDirective } from "./lineage-page.ts";

type Uncounted = Omit<LineageDirective, "own" | "branch">;

/** Counts each document's own tasks and those of its branch; a document on two ways down counts once, a ring ends. */
export function countBranches(directives: readonly Uncounted[]): LineageDirective[] {
  const own = new Map(directives.map(({ id, tasks }) => [id, sumOf(tasks)]));
  const known = new Map(directives.map((directive) => [directive.id, directive]));
  const below = Map.groupBy(
    directives.flatMap(({ id, parents }) => parents.map((parent) => ({ from: parent.id, to: id }))),
    ({ from }) => from,
  );
  return directives.map((directive) => {
    const inside = new Set([directive.id]);
    for (const id of inside) for (const { to } of below.get(id) ?? []) inside.add(to);
    const all = [...inside];
    return {
      ...directive,
      own: sumOf(directive.tasks),
      branch: {
        ...sumOf(all.flatMap((id) => own.get(id) ?? [])),
        tasks: all.reduce((sum, id) => sum + (known.get(id)?.tasks.length ?? 0), 0),
        directives: all.length - 1,
      },
    };
  });
}

function sumOf(counts: readonly Counts[]): Counts {
  const sum = { given: 0, done: 0, open: 0, overdue: 0 };
  for (const { given, done, open, overdue } of counts) {
    sum.given += given;
    sum.done += done;
    sum.open += open;
    sum.overdue += overdue;
  }
  return sum;
}
