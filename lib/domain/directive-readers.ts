import { isWithin, type UnitPath } from "./unit-path.ts";

/** Where a unit stands on both lines; null where it is on none of that line. */
export type Standing = { command: UnitPath | null; local: UnitPath | null };

/** Who issued a directive, as far as it is a unit here: one with a territory speaks to that territory alone. */
export type IssuingUnit = Standing & { hasTerritory: boolean };

/**
 * Whom a directive that was issued is open to. What the centre says, an authority elsewhere or a department without a
 * territory, is open to everybody. What a province or a commune issued concerns itself: it is open to who belongs to it,
 * to who stands above it, and to whoever was given work by it; a neighbour neither lists nor finds it.
 */
export function isOpenTo(
  issuer: IssuingUnit | null,
  readers: readonly Standing[],
  givenWithin: boolean,
): boolean {
  if (!issuer?.hasTerritory || givenWithin) return true;
  return readers.some((reader) =>
    (["command", "local"] as const).some((line) => {
      const [theirs, own] = [issuer[line], reader[line]];
      return theirs !== null && own !== null && (isWithin(own, theirs) || isWithin(theirs, own));
    }),
  );
}
