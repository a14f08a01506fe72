/**
 * The fewest parts, the largest first, that make up at least half of the sum; 0 when there is nothing to sum.
 * "2,690 overdue, half of them in 11 provinces."
 */
export function fewestForHalf(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => b - a);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  let [sum, parts] = [0, 0];
  while (sum * 2 < total) {
    sum += sorted[parts] ?? 0;
    parts += 1;
  }
  return parts;
}
