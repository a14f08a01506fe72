/** What a share is made of. */
export type Fraction = { numerator: number; denominator: number };

/** Null where there is nothing to divide by. */
export function shareOf({
  numerator,
  denominator,
}: {
  numerator: number;
  denominator: number | null;
}): number | null {
  return denominator ? numerator / denominator : null;
}

/** A share of all together; null where there is nothing to divide by. */
export function sumOf(fractions: readonly Fraction[]): Fraction | null {
  const sum = { numerator: 0, denominator: 0 };
  for (const { numerator, denominator } of fractions) {
    sum.numerator += numerator;
    sum.denominator += denominator;
  }
  return sum.denominator > 0 ? sum : null;
}
