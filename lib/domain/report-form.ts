import type { Cadence } from "./calendar.ts";
import { type CivilDate, earlierOf, parseTypedDate } from "./civil-date.ts";
import { type FundingSource, sourcesOf } from "./funding.ts";
import type { IndicatorKind } from "./goal-progress.ts";
import type { NumberLocale } from "./number-input.ts";
import type { Message } from "./outcome.ts";
import type { ReportContent, TaskKind } from "./report-content.ts";
import type { WorksStage, WorksState } from "./works-stage.ts";

/** What was typed, by the name of its field. */
export type TypedFields = Readonly<Record<string, string>>;

export type AskedIndicator = {
  id: string;
  kind: IndicatorKind;
  /** Most decimals of an amount. */
  decimals: number;
  /** Most decimals of the two parts of a share; 0: they count things (documents, posts, buildings, people). */
  partDecimals: number;
  /** It only grows within the year. */
  cumulative: boolean;
  /** Computed from other figures: nobody types it. */
  derived: boolean;
};

export type AskedWorks = {
  id: string;
  /** What is approved so far. */
  stage: WorksStage;
  stageOn: CivilDate;
  state: WorksState;
  handedOverOn: CivilDate | null;
};

/** What a report of one period is asked for, and what it is compared with. */
export type ReportShape = {
  kind: TaskKind;
  /** The task allows to say that nothing changed. */
  noChange: boolean;
  period: { cadence: Cadence; year: number; endsOn: CivilDate };
  indicators: readonly AskedIndicator[];
  works: readonly AskedWorks[];
  steps: readonly { id: string; doneOn: CivilDate | null }[];
  /** The units above, the nearest first. */
  superiorIds: readonly string[];
  /** What was said for the period before; of which reporting year. */
  previous: { year: number; content: ReportContent } | null;
  /** What came back from the reviewer and is to be corrected. */
  returned?: ReportContent | null;
};

export type FormContext = { locale: NumberLocale; today: CivilDate };

/** A part of a form that was read: what it says, what is wrong by field, and what must be explained in words. */
export type Part = {
  content: Partial<ReportContent>;
  wrong: Record<string, Message>;
  /** Facts that may stand if the narrative says why. */
  explain?: Message[];
};

/** The names of the fields, which are their ids in the page too. */
export const FIELD = {
  noChange: "no-change",
  narrative: "narrative",
  difficulty: "difficulty",
  proposal: "proposal",
  proposalTo: "proposal-to",
  documentExists: "document-exists",
  documentNumber: "document-number",
  documentDate: "document-date",
  completed: "completed",
  completedOn: "completed-on",
  works: "works",
  stage: "stage",
  stageOn: "stage-on",
  moneyUnit: "money-unit",
  /** Amounts that look typed in another unit are confirmed, all at once. */
  moneySure: "money-sure",
  step: (id: string) => `step-${id}`,
  numerator: (id: string) => `numerator-${id}`,
  denominator: (id: string) => `denominator-${id}`,
  /** A share above 100 % is confirmed. */
  overWhole: (id: string) => `over-whole-${id}`,
  money: (column: "planned" | "allocated" | "disbursed" | "note", source: FundingSource) =>
    `${column}-${source}`,
} as const;

/** The indicators whose figures are typed; those of other tasks follow from the document, the stage or the money. */
export function typedIndicators<I extends AskedIndicator>(shape: {
  kind: TaskKind;
  indicators: readonly I[];
}): I[] {
  return shape.kind === "indicator" ? shape.indicators.filter(({ derived }) => !derived) : [];
}

export function askedSources({ period }: Pick<ReportShape, "period">): readonly FundingSource[] {
  return sourcesOf(period.year);
}

/**
 * The last day whose facts the report may tell: later ones belong to the next period. A duty that is done once has
 * no next one, so that its period takes facts up to today.
 */
export function lastFactDay({ period }: Pick<ReportShape, "period">, today: CivilDate): CivilDate {
  return period.cadence === "once" ? today : earlierOf(period.endsOn, today);
}

/** The day a fact happened on. Messages name the last day that may be told. */
export function readFactDay(
  text: string | undefined,
  lastDay: CivilDate,
  today: CivilDate,
): { day: CivilDate; wrong?: undefined } | { day?: undefined; wrong: Message } {
  const typed = text?.trim() ?? "";
  if (typed === "") return { wrong: { key: "reports.day-missing" } };
  const day = parseTypedDate(typed);
  if (!day) return { wrong: { key: "reports.day-unreadable" } };
  if (day > today) return { wrong: { key: "reports.day-in-future" } };
  if (day > lastDay) return { wrong: { key: "reports.day-after-cutoff" } };
  return { day };
}

/** Without a product that a form can see (document, hand-over, steps) the unit says itself since when it is done. */
export function readCompletion(typed: TypedFields, lastDay: CivilDate, today: CivilDate): Part {
  if (!typed[FIELD.completedOn]?.trim()) return { content: { completedOn: null }, wrong: {} };
  const { day, wrong } = readFactDay(typed[FIELD.completedOn], lastDay, today);
  return wrong
    ? { content: {}, wrong: { [FIELD.completedOn]: wrong } }
    : { content: { completedOn: day }, wrong: {} };
}

/** Trimmed, with one kind of line end; null if nothing is left. */
export function wordsOf(text: string | undefined): string | null {
  return text?.replace(/\r\n?/g, "\n").normalize("NFC").trim() || null;
}
