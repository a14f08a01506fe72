import type { Correction, ReviewedFacts } from "./reviewed-report.ts";

/** In which facts a correction differs from the version that was approved; none where only words were changed. */
export function correctionsOf(before: ReviewedFacts, now: ReviewedFacts): Correction[] {
  return [
    ...figureCorrections(before, now),
    ...moneyCorrections(before, now),
    ...(before.stage === now.stage
      ? []
      : [{ what: "stage" as const, before: before.stage, now: now.stage }]),
    ...(before.document === now.document
      ? []
      : [{ what: "document" as const, before: before.document, now: now.document }]),
  ];
}

function figureCorrections(before: ReviewedFacts, now: ReviewedFacts): Correction[] {
  const ids = new Set([...now.figures, ...before.figures].map(({ indicatorId }) => indicatorId));
  return [...ids].flatMap((indicatorId): Correction[] => {
    const [was, is] = [before, now].map(
      ({ figures }) => figures.find((figure) => figure.indicatorId === indicatorId) ?? null,
    );
    const isSame = was?.numerator === is?.numerator && was?.denominator === is?.denominator;
    return isSame ? [] : [{ what: "figure", indicatorId, before: was ?? null, now: is ?? null }];
  });
}

const COLUMNS = ["planned", "allocated", "disbursed"] as const;

function moneyCorrections({ money: before }: ReviewedFacts, { money: now }: ReviewedFacts) {
  const of = (money: ReviewedFacts["money"], column: (typeof COLUMNS)[number]) =>
    money?.[column] ?? 0n;
  return COLUMNS.filter((column) => of(before, column) !== of(now, column)).map(
    (column): Correction => ({
      what: "money",
      column,
      before: of(before, column),
      now: of(now, column),
    }),
  );
}
