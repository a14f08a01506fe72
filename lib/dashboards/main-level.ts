import type { Child } from "./figures/read-children.ts";

/** Children of one level that are told together because another level is compared. */
export type OtherLevel<Row> = { key: string; name: string; nameEn: string; rows: Row[] };

/**
 * Among equals: the level that carries most of the figure is compared, the others are told together, so that a
 * department with two tasks does not stand among provinces with thousands.
 */
export function mainLevel<Row extends { child: Child }>(
  rows: readonly Row[],
  weightOf: (row: Row) => number,
): { main: Row[]; others: OtherLevel<Row>[] } {
  const levels = [...Map.groupBy(rows, ({ child }) => child.levelKey).values()];
  const weight = (some: readonly Row[]) => some.reduce((sum, row) => sum + weightOf(row), 0);
  const [main = []] = levels.toSorted((a, b) => weight(b) - weight(a));
  return {
    main,
    others: levels
      .filter((some) => some !== main)
      .flatMap((some) => {
        const child = some[0]?.child;
        return child
          ? [{ key: child.levelKey, name: child.level, nameEn: child.levelEn, rows: some }]
          : [];
      }),
  };
}
