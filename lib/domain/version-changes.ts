import type { FundingSource } from "./funding.ts";
import type { ReportContent, ReportedValue } from "./report-content.ts";
import { MONEY_COLUMNS, type MoneyColumn } from "./report-form-money.ts";
import type { WorksStage } from "./works-stage.ts";

/** One thing in which two versions differ; null is "nothing was said". */
export type VersionChange =
  | {
      what: "value";
      indicatorId: string;
      before: ReportedValue | null;
      after: ReportedValue | null;
    }
  | {
      what: "money";
      source: FundingSource;
      year: number;
      column: MoneyColumn;
      before: string | null;
      after: string | null;
    }
  | { what: "stage"; before: WorksStage | null; after: WorksStage | null }
  | { what: "step"; stepId: string; before: string | null; after: string | null }
  | { what: "document" | "works"; before: string | null; after: string | null }
  | { what: DayPart; before: string | null; after: string | null };

type DayPart = "stageOn" | "documentDate" | "completedOn";

const DAYS: readonly DayPart[] = ["stageOn", "documentDate", "completedOn"];

/** In which facts a version differs from the one before it; its words are shown as they are. */
export function changesBetween(before: ReportContent, after: ReportContent): VersionChange[] {
  return [
    ...valueChanges(before, after),
    ...moneyChanges(before, after),
    ...(before.worksId === after.worksId || !before.worksId
      ? []
      : [{ what: "works" as const, before: before.worksId, after: after.worksId }]),
    ...(before.stage === after.stage
      ? []
      : [{ what: "stage" as const, before: before.stage, after: after.stage }]),
    ...stepChanges(before, after),
    ...(before.documentNumber === after.documentNumber
      ? []
      : [
          { what: "document" as const, before: before.documentNumber, after: after.documentNumber },
        ]),
    ...DAYS.filter((day) => before[day] !== after[day]).map((day) => ({
      what: day,
      before: before[day],
      after: after[day],
    })),
  ];
}

/** Whether two versions differ in nothing: neither in facts nor in words. */
export function saysTheSame(before: ReportContent, after: ReportContent): boolean {
  const words = ({ narrative, difficulty, proposal, proposalToId, money }: ReportContent) =>
    JSON.stringify([narrative, difficulty, proposal, proposalToId, notesOf(money)]);
  return changesBetween(before, after).length === 0 && words(before) === words(after);
}

function notesOf(money: ReportContent["money"]) {
  return money.map(({ year, source, note }) => `${year} ${source} ${note ?? ""}`).sort();
}

function valueChanges(before: ReportContent, after: ReportContent): VersionChange[] {
  const ids = keysOf(before.values, after.values, ({ indicatorId }) => indicatorId);
  return ids.flatMap((indicatorId): VersionChange[] => {
    const [was, is] = [before, after].map(
      ({ values }) => values.find((value) => value.indicatorId === indicatorId) ?? null,
    );
    const same = was?.numerator === is?.numerator && was?.denominator === is?.denominator;
    return same ? [] : [{ what: "value", indicatorId, before: was ?? null, after: is ?? null }];
  });
}

function moneyChanges(before: ReportContent, after: ReportContent): VersionChange[] {
  const keys = keysOf(before.money, after.money, ({ year, source }) => `${year} ${source}`);
  return keys.flatMap((key) => {
    const [was, is] = [before, after].map(({ money }) =>
      money.find(({ year, source }) => `${year} ${source}` === key),
    );
    const line = is ?? was;
    if (!line) return [];
    const { source, year } = line;
    return MONEY_COLUMNS.filter((column) => was?.[column] !== is?.[column]).map((column) => ({
      what: "money" as const,
      source,
      year,
      column,
      before: was?.[column] ?? null,
      after: is?.[column] ?? null,
    }));
  });
}

function stepChanges(before: ReportContent, after: ReportContent): VersionChange[] {
  return keysOf(before.steps, after.steps, ({ stepId }) => stepId).flatMap((stepId) => {
    const [was, is] = [before, after].map(
      ({ steps }) => steps.find((step) => step.stepId === stepId)?.doneOn ?? null,
    );
    return was === is
      ? []
      : [{ what: "step" as const, stepId, before: was ?? null, after: is ?? null }];
  });
}

function keysOf<T>(a: readonly T[], b: readonly T[], key: (one: T) => string): string[] {
  return [...new Set([...a, ...b].map(key))];
}
