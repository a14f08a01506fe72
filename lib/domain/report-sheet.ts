import { ASKS_FOR_NOTE, type FundingSource } from "./funding.ts";
import type { Message } from "./outcome.ts";
import { type ReadForm, readReportForm } from "./read-report-form.ts";
import type { TaskKind } from "./report-content.ts";
import {
  askedSources,
  FIELD,
  type FormContext,
  type ReportShape,
  type TypedFields,
  typedIndicators,
  wordsOf,
} from "./report-form.ts";
import { MONEY_COLUMNS } from "./report-form-money.ts";
import { factsTyped } from "./typed-report.ts";

/** How a cell is filled in: a figure, a day, a short text, words that may be long, a stage of works, yes or no. */
export type SheetControl = "number" | "day" | "text" | "words" | "stage" | "answer";
/** A field of the report's form that stands in its row of the sheet; `source`: in the line of this source of money. */
export type SheetCell = { name: string; control: SheetControl; source?: FundingSource };

/** A line of a row has two cells for facts; a row has one for words. */
const MOST_CELLS = 2;

/**
 * The cells of a report's row; null when its form asks for more than a row can hold. What a row does not show
 * (difficulties, done steps, planned money) stays as it was typed or told before.
 */
export function sheetCellsOf(shape: ReportShape): SheetCell[] | null {
  switch (shape.kind) {
    case "document":
      return [
        { name: FIELD.documentNumber, control: "text" },
        { name: FIELD.documentDate, control: "day" },
      ];
    case "indicator":
      return figureCells(shape);
    case "funding":
      return moneyCells(shape);
    case "works":
      if (shape.works.length > 1) return null;
      return shape.works.length === 0
        ? [COMPLETED]
        : [
            { name: FIELD.stage, control: "stage" },
            { name: FIELD.stageOn, control: "day" },
          ];
    case "steps":
      return stepCells(shape);
  }
}

const COMPLETED: SheetCell = { name: FIELD.completedOn, control: "day" };

function figureCells(shape: ReportShape): SheetCell[] | null {
  const cells = typedIndicators(shape).flatMap(({ id, kind }): SheetCell[] => {
    const first = FIELD.numerator(id);
    if (kind === "yes_no" || kind === "works") return [{ name: first, control: "answer" }];
    const numbers = kind === "ratio" ? [first, FIELD.denominator(id)] : [first];
    return numbers.map((name) => ({ name, control: "number" }));
  });
  return cells.length > 0 && cells.length <= MOST_CELLS ? cells : null;
}

/** A line for each source whose plan for the year stands: what was allocated and disbursed of it. */
function moneyCells(shape: ReportShape): SheetCell[] | null {
  const sources = toldSources(shape);
  return sources.length === 0
    ? null
    : sources.flatMap((source) =>
        (["allocated", "disbursed"] as const).map((column): SheetCell => {
          return { name: FIELD.money(column, source), control: "number", source };
        }),
      );
}

/** Sources that were told of for this year, in the period before or in what came back. */
function toldSources(shape: ReportShape): FundingSource[] {
  const told = [shape.previous?.content, shape.returned].flatMap((content) => content?.money ?? []);
  return askedSources(shape).filter((one) =>
    told.some(({ year, source }) => source === one && year === shape.period.year),
  );
}

/** The next steps that are not done; the others stay as they are. */
function stepCells({ steps }: ReportShape): SheetCell[] {
  if (steps.length === 0) return [COMPLETED];
  const open = steps.filter(({ doneOn }) => doneOn === null);
  const shown = open.length > 0 ? open.slice(0, MOST_CELLS) : steps.slice(-1);
  return shown.map(({ id }) => ({ name: FIELD.step(id), control: "day" }));
}

/**
 * With what a row begins, from what its form begins with: with money come the plan of the year, what was allocated last,
 * and their unit. What was disbursed is typed.
 */
export function sheetBeginning(
  shape: ReportShape,
  typed: TypedFields,
  { locale }: Pick<FormContext, "locale">,
): TypedFields {
  if (shape.kind !== "funding" || !shape.previous) return typed;
  const sources = toldSources(shape);
  const isTyped = sources.some((source) =>
    MONEY_COLUMNS.some((column) => typed[FIELD.money(column, source)]?.trim()),
  );
  if (isTyped) return typed;
  const told = factsTyped(shape, shape.previous.content, locale);
  const carried = sources.flatMap((source) =>
    (["planned", "allocated", "note"] as const).map((column) => FIELD.money(column, source)),
  );
  const plan = [FIELD.moneyUnit, ...carried].flatMap((name) =>
    told[name] ? [[name, told[name]] as const] : [],
  );
  return { ...typed, ...Object.fromEntries(plan) };
}

/** What follows from the other fields, or says how they are typed: nobody touches a row with these. */
const BESIDE: ReadonlySet<string> = new Set([
  FIELD.documentExists,
  FIELD.moneyUnit,
  FIELD.moneySure,
  FIELD.proposalTo,
]);

/** Whether somebody filled in something: a row that stands as it began is not sent. */
export function isTouched(beginning: TypedFields, typed: TypedFields): boolean {
  const names = new Set([...Object.keys(beginning), ...Object.keys(typed)]);
  return [...names].some(
    (name) => !BESIDE.has(name) && (beginning[name] ?? "").trim() !== (typed[name] ?? "").trim(),
  );
}

/** What a row says: untouched, or read by the rules of the report's own form, with what its form would hold then. */
export type ReadRow = { state: "blank" } | { state: "filled"; read: ReadForm; typed: TypedFields };

/**
 * `beginning` is what stood in the row before anybody filled it in, `typed` all that is typed now. A document is there
 * when its number or date is; without them the words say what was done.
 */
export function readSheetRow(
  shape: ReportShape,
  beginning: TypedFields,
  typed: TypedFields,
  context: FormContext,
): ReadRow {
  if (!isTouched(beginning, typed)) return { state: "blank" };
  const said = shape.kind === "document" ? withAnswer(typed) : typed;
  const read = readReportForm(shape, said, context);
  const explained = read.ok ? null : withNotes(shape, said, read.fields);
  if (!explained) return { state: "filled", read, typed: said };
  return { state: "filled", read: readReportForm(shape, explained, context), typed: explained };
}

/** The words of a row are its note too: a reason that a line of money asks for is given there. */
function withNotes(
  shape: ReportShape,
  typed: TypedFields,
  wrong: Record<string, Message>,
): TypedFields | null {
  const words = wordsOf(typed[FIELD.narrative]);
  if (shape.kind !== "funding" || !words) return null;
  const notes = toldSources(shape).flatMap((source) => {
    const name = FIELD.money("note", source);
    const isAsked = (["allocated", "disbursed"] as const).some((column) =>
      ASKS_FOR_NOTE.has(wrong[FIELD.money(column, source)]?.key ?? ""),
    );
    return isAsked && !typed[name]?.trim() ? [[name, words]] : [];
  });
  return notes.length === 0 ? null : { ...typed, ...Object.fromEntries(notes) };
}

function withAnswer(typed: TypedFields): TypedFields {
  const named = [FIELD.documentNumber, FIELD.documentDate].some((name) => typed[name]?.trim());
  return { ...typed, [FIELD.documentExists]: named ? "yes" : "no" };
}

/** The heads under which rows stand, in this order. */
export const SHEET_KINDS: readonly TaskKind[] = [
  "indicator",
  "works",
  "document",
  "funding",
  "steps",
];
