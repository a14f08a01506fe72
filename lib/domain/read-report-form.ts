import type { Message } from "./outcome.ts";
import { NO_CONTENT, type ReportContent, type ReportedValue } from "./report-content.ts";
import {
  FIELD,
  type FormContext,
  type Part,
  type ReportShape,
  type TypedFields,
  typedIndicators,
  wordsOf,
} from "./report-form.ts";
import { readDocument, readStage, readSteps } from "./report-form-facts.ts";
import { readFigures } from "./report-form-figures.ts";
import { readMoney, totalOf } from "./report-form-money.ts";
import { saysTheSame } from "./version-changes.ts";

export const MOST_WORDS = 4_000;

const READERS = {
  document: readDocument,
  indicator: readFigures,
  funding: readMoney,
  works: readStage,
  steps: readSteps,
} as const;

export type ReadForm =
  | { ok: true; content: ReportContent }
  | { ok: false; fields: Record<string, Message> };

/**
 * What the form says, or what is wrong with it by field, in the order of the form. Nothing is guessed. What came back
 * is not sent again as it was: something in it is corrected or explained.
 */
export function readReportForm(
  shape: ReportShape,
  typed: TypedFields,
  context: FormContext,
): ReadForm {
  const read = readFields(shape, typed, context);
  if (!read.ok || !shape.returned || !saysTheSame(shape.returned, read.content)) return read;
  return { ok: false, fields: { [FIELD.narrative]: { key: "reports.resent-unchanged" } } };
}

function readFields(shape: ReportShape, typed: TypedFields, context: FormContext): ReadForm {
  if (typed[FIELD.noChange] === "yes") return readNoChange(shape);
  const part = READERS[shape.kind](shape, typed, context);
  const words = readWords(shape, typed, part.explain ?? []);
  const fields = { ...part.wrong, ...words.wrong };
  if (Object.keys(fields).length > 0) return { ok: false, fields };
  return { ok: true, content: complete(shape, { ...part.content, ...words.content }) };
}

function readWords(shape: ReportShape, typed: TypedFields, explain: readonly Message[]): Part {
  const wrong: Record<string, Message> = {};
  const words = {
    narrative: wordsOf(typed[FIELD.narrative]),
    difficulty: wordsOf(typed[FIELD.difficulty]),
    proposal: wordsOf(typed[FIELD.proposal]),
  };
  for (const [name, text] of Object.entries(words)) {
    if (text && text.length > MOST_WORDS) {
      wrong[name] = { key: "reports.too-long", values: { max: MOST_WORDS } };
    }
  }
  const [needed] = explain;
  if (needed && !words.narrative) wrong[FIELD.narrative] = needed;
  const to = typed[FIELD.proposalTo] || shape.superiorIds[0];
  if (!words.proposal) return { content: { ...words, proposalToId: null }, wrong };
  if (!to || !shape.superiorIds.includes(to)) wrong[FIELD.proposalTo] = { key: "reports.choose" };
  return { content: { ...words, proposalToId: to ?? null }, wrong };
}

type Unchanging = Pick<ReportShape, "kind" | "noChange" | "previous" | "period" | "indicators"> & {
  works: { length: number };
  steps: { length: number };
};

/** Whether the form may offer "no change": the task allows it and there is something that can stay as it was. */
export function mayStayUnchanged(shape: Unchanging): boolean {
  const { kind, noChange, previous, period } = shape;
  if (!noChange || kind === "document" || !previous) return false;
  const { values, money, stage, steps } = previous.content;
  const sameYear = previous.year === period.year;
  if (kind === "funding") {
    return sameYear && money.length > 0 && money.every(({ year }) => year === period.year);
  }
  if (kind === "works") return stage !== null || shape.works.length === 0;
  if (kind === "steps") return steps.length > 0 || shape.steps.length === 0;
  // What is counted from the start of the year begins anew with it.
  return typedIndicators(shape).every(
    ({ id, cumulative }) =>
      (sameYear || !cumulative) && values.some(({ indicatorId }) => indicatorId === id),
  );
}

/** The facts of the period before, said again; its words are its own. */
function readNoChange(shape: ReportShape): ReadForm {
  if (!shape.previous || !mayStayUnchanged(shape)) {
    return { ok: false, fields: { [FIELD.noChange]: { key: "reports.no-change-refused" } } };
  }
  const { worksId, stage, stageOn, completedOn, values, money, steps } = shape.previous.content;
  const facts = { worksId, stage, stageOn, completedOn, values, money, steps };
  return { ok: true, content: complete(shape, { ...facts, noChange: true }) };
}

function complete(shape: ReportShape, said: Partial<ReportContent>): ReportContent {
  const content = { ...NO_CONTENT, ...said };
  const typed = new Set(typedIndicators(shape).map(({ id }) => id));
  const values = content.values.filter(({ indicatorId }) => typed.has(indicatorId));
  return { ...content, values: [...values, ...impliedValues(shape, content)] };
}

/** Figures that nobody types: they follow from the document, the hand-over or the money of the same report. */
function impliedValues(shape: ReportShape, content: ReportContent): ReportedValue[] {
  if (shape.kind === "indicator") return [];
  return shape.indicators.flatMap(({ id, kind, derived }): ReportedValue[] => {
    if (derived) return [];
    if (kind === "yes_no" || kind === "works") {
      return [{ indicatorId: id, numerator: content.completedOn ? 1 : 0, denominator: 1 }];
    }
    if (shape.kind !== "funding") return [];
    const { money } = content;
    return kind === "ratio"
      ? [{ indicatorId: id, ...shareOf(totalOf(money, "disbursed"), totalOf(money, "planned")) }]
      : [{ indicatorId: id, numerator: Number(totalOf(money, "allocated")), denominator: null }];
  });
}

function shareOf(part: bigint, whole: bigint) {
  return { numerator: Number(part), denominator: Number(whole) };
}
