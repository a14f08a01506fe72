import { type Grid, tidyGrid } from "#lib/sheets/grid.ts";
import { findHeading } from "./columns.ts";

/**
 * The annex among the tables of a file: the one whose heading says the most, with those after it that go on with it
 * (as wide, with the same heading or none). Without any heading the largest, for somebody to say what its columns are.
 */
export function chooseTable(grids: readonly Grid[]): Grid {
  const known = grids.map((grid) => ({ grid, heading: findHeading(grid) }));
  const best = known
    .filter(({ heading }) => heading !== null)
    .toSorted(
      (a, b) => fieldsOf(b.heading) - fieldsOf(a.heading) || b.grid.length - a.grid.length,
    )[0];
  if (!best) return grids.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? [];
  const width = widthOf(best.grid);
  const more = known.slice(known.indexOf(best) + 1).filter(({ grid, heading }) => {
    const same = heading === null || `${heading.columns}` === `${best.heading?.columns}`;
    return widthOf(grid) === width && same;
  });
  return tidyGrid([best.grid, ...more.map(({ grid }) => grid)].flat());
}

function fieldsOf(heading: ReturnType<typeof findHeading>): number {
  return heading?.columns.filter((field) => field !== null).length ?? 0;
}

function widthOf(grid: Grid): number {
  return grid[0]?.length ?? 0;
}

function sizeOf(grid: Grid): number {
  return grid.length * widthOf(grid);
}
