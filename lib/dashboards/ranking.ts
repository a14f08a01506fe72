import { allOf, type StateCounts } from "#lib/domain/rates.ts";
import type { ChildCounts, LevelSize } from "./figures/count-states.ts";

/** Children of one level that are counted together because another level is ranked. */
export type OtherLevel = { level: LevelSize; children: ChildCounts[]; ownOnly: boolean };

export type Ranking = {
  /** The level that is ranked: the one that carries most of the assignments. */
  level: LevelSize | null;
  /** Its children, the largest share of overdue first, ties in the official order. */
  ranked: ChildCounts[];
  /** The children of the other levels, in the order of the levels. */
  others: OtherLevel[];
};

/** Who is behind among equals: a department with two tasks is not ranked among provinces with thousands. */
export function rankChildren(
  children: readonly ChildCounts[],
  levels: readonly LevelSize[],
): Ranking {
  const byLevel = Map.groupBy(children, ({ levelKey }) => levelKey);
  const weight = (key: string) =>
    (byLevel.get(key) ?? []).reduce((sum, { counts }) => sum + allOf(counts), 0);
  const present = levels.filter(({ key }) => byLevel.has(key));
  const level = present.toSorted((a, b) => weight(b.key) - weight(a.key))[0] ?? null;
  return {
    level,
    ranked: (level ? (byLevel.get(level.key) ?? []) : []).toSorted(
      (a, b) => overdueShare(b.counts) - overdueShare(a.counts),
    ),
    others: present
      .filter((other) => other !== level)
      .map((other) => {
        const list = byLevel.get(other.key) ?? [];
        return { level: other, children: list, ownOnly: list.every(({ ownOnly }) => ownOnly) };
      }),
  };
}

export function overdueShare(counts: StateCounts): number {
  const all = allOf(counts);
  return all === 0 ? 0 : counts.overdue / all;
}
