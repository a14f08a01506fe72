export type Comparable = { id: string; all: number; overdue: number };

export type Place<Row> = {
  /** 1 is the smallest share of overdue; equals share a place. */
  rank: number;
  of: number;
  /** Those of about the same size with the one itself, the largest share first. */
  peers: Row[];
};

/** So many of about the same size stand beside one. */
const PEERS = 5;
/** Among fewer a place says nothing. */
const LEAST = 3;

/** Where one stands among its equals, and those with about as many assignments; null where there is nobody to compare with. */
export function placeAmong<Row extends Comparable>(
  rows: readonly Row[],
  id: string,
): Place<Row> | null {
  const known = rows.filter(({ all }) => all > 0);
  const own = known.find((row) => row.id === id);
  if (!own || known.length < LEAST) return null;
  const share = ({ overdue, all }: Row) => overdue / all;
  const apart = ({ all }: Row) => Math.abs(all - own.all);
  const near = known
    .filter((row) => row !== own)
    .toSorted((a, b) => apart(a) - apart(b))
    .slice(0, PEERS);
  return {
    rank: 1 + known.filter((row) => share(row) < share(own)).length,
    of: known.length,
    peers: [own, ...near].toSorted((a, b) => share(b) - share(a)),
  };
}
