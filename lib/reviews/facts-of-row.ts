import type { ReviewedFacts } from "#lib/domain/reviewed-report.ts";
import type { PileIndicator } from "./pile.ts";
import type { SaidFacts } from "./pile-sql.ts";

/** What a version says as the rules of review read it, its figures in the order of the task. */
export function factsOf(said: SaidFacts, indicators: readonly PileIndicator[]): ReviewedFacts {
  const figures = indicators.flatMap(({ id, kind, cumulative, whole }) => {
    const value = said.values?.find(({ i }) => i === id);
    return value
      ? [{ indicatorId: id, kind, cumulative, whole, numerator: value.n, denominator: value.d }]
      : [];
  });
  const money = said.money && {
    year: said.year,
    planned: BigInt(said.money.planned),
    allocated: BigInt(said.money.allocated),
    disbursed: BigInt(said.money.disbursed),
  };
  const { stage, documentNumber, steps, completedOn, difficulty } = said;
  return { figures, money, stage, document: documentNumber, steps, completedOn, difficulty };
}
