import type { ReportContent } from "#lib/domain/report-content.ts";
import { totalOf } from "#lib/domain/report-form-money.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";
import type { PileTask } from "#lib/reviews/pile.ts";
import type { SaidFacts } from "#lib/reviews/pile-sql.ts";

/** The task as those who review its reports see it. */
export function taskReviewed({ task, indicators, assignment }: ReportContext): PileTask {
  return {
    id: assignment.id,
    title: task.title,
    titleEn: task.titleEn,
    groupId: "",
    kind: task.kind,
    rule: task.decisionRule,
    indicators: indicators.map(({ id, kind, decimals, cumulative, ...words }) => ({
      id,
      kind,
      decimals,
      cumulative,
      name: words.nameVi,
      nameEn: words.nameEn,
      unit: words.unitVi,
      unitEn: words.unitEn,
      whole: words.denominatorVi,
    })),
  };
}

/** What a report says, as those who review it see it. */
export function factsReviewed(said: ReportContent, year: number): SaidFacts {
  const money = said.money.filter((line) => line.year === year);
  const sum = (column: "planned" | "allocated" | "disbursed") => String(totalOf(money, column));
  const { worksId, stage, stageOn, documentNumber, documentDate, completedOn, difficulty } = said;
  return {
    year,
    values: said.values.map(({ indicatorId, numerator, denominator }) => ({
      i: indicatorId,
      n: numerator,
      d: denominator,
    })),
    money:
      money.length > 0
        ? { planned: sum("planned"), allocated: sum("allocated"), disbursed: sum("disbursed") }
        : null,
    steps: said.steps.length,
    worksId,
    stage,
    stageOn,
    documentNumber,
    documentDate,
    completedOn,
    difficulty,
    noChange: said.noChange,
  };
}
