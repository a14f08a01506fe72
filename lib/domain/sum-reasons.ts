import type { Reason } from "./review-reasons.ts";
import type { ReviewedFigure, ReviewedReport } from "./reviewed-report.ts";

/** Figures that must agree and do not: shares of the same whole, and a sum beside the parts that it is made of. */
export function sumReasons({ now, children }: ReviewedReport): Reason[] {
  return [
    ...wholeReasons(now.figures),
    ...children.flatMap(({ indicatorId, units, numerator, denominator }): Reason[] => {
      const figure = now.figures.find((one) => one.indicatorId === indicatorId);
      if (!figure || units === 0) return [];
      const isSame =
        figure.numerator === numerator &&
        (figure.kind !== "ratio" || figure.denominator === denominator);
      if (isSame) return [];
      return [
        { key: "children-differ", indicatorId, now: figure.numerator, sum: numerator, units },
      ];
    }),
  ];
}

/** The first two figures of a report that are shares of the same and give it a different size. */
function wholeReasons(figures: readonly ReviewedFigure[]): Reason[] {
  const shares = figures.filter(({ kind, whole }) => kind === "ratio" && whole !== null);
  for (const [place, one] of shares.entries()) {
    const other = shares
      .slice(place + 1)
      .find(({ whole, denominator }) => whole === one.whole && denominator !== one.denominator);
    if (!other) continue;
    const { indicatorId, denominator } = one;
    return [
      {
        key: "wholes-differ",
        indicatorId,
        otherId: other.indicatorId,
        whole: denominator ?? 0,
        otherWhole: other.denominator ?? 0,
      },
    ];
  }
  return [];
}
