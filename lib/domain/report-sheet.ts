import { type ReadForm, readReportForm } from "./read-report-form.ts";
import type { TaskKind } from "./report-content.ts";
import {
  askedSources,
  FIELD,
  type FormContext,
  type ReportShape,
  type TypedFields,
  typedIndicators,
} from "./report-form.ts";
import { MONEY_COLUMNS } from "./report-form-money.ts";
import { factsTyped } from "./typed-report.ts";

/** How a cell is filled in: a figure, a day, a short text, words that may be long, a stage of works, yes or no. */
export type SheetControl = "number" | "day" | "text" | "words" | "stage" | "answer";
/** A field of the report's form that stands in its row of the sheet. */
export type SheetCell = { name: string; control: SheetControl };

/** A row has two cells for facts, and one for words. */
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

/** Money of one source whose plan for the year stands: what was allocated and disbursed of it. */
function moneyCells(shape: ReportShape): SheetCell[] | null {
  const { previous, period } = shape;
  const lines = previous?.content.money.filter(({ year }) => year === period.year) ?? [];
  const [line] = lines;
  if (!line || lines.length > 1 || !askedSources(shape).includes(line.source)) return null;
  return (["allocated", "disbursed"] as const).map((column) => ({
    name: FIELD.money(column, line.source),
    control: "number",
  }));
}

/** The next steps that are not done; the others stay as they are. */
function stepCells({ steps }: ReportShape): SheetCell[] {
  if (steps.length === 0) return [COMPLETED];
  const open = steps.filter(({ doneOn }) => doneOn === null);
  const shown = open.length > 0 ? open.slice(0, MOST_CELLS) : steps.slice(-1);
  return shown.map(({ id }) => ({ name: FIELD.step(id), control: "day" }));
}

/** With what a row begins, from what its form begins with: the plan of the year and its unit come along with money. */
export function sheetBeginning(
  shape: ReportShape,
  typed: TypedFields,
  { locale }: Pick<FormContext, "locale">,
): TypedFields {
  const [cell] = shape.kind === "funding" ? (moneyCells(shape) ?? []) : [];
  const source = askedSources(shape).find((one) => FIELD.money("allocated", one) === cell?.name);
  if (!source || !shape.previous) return typed;
  if (MONEY_COLUMNS.some((column) => typed[FIELD.money(column, source)]?.trim())) return typed;
  const told = factsTyped(shape, shape.previous.content, locale);
  const carried = [FIELD.moneyUnit, FIELD.money("planned", source), FIELD.money("note", source)];
  const plan = carried.flatMap((name) => (told[name] ? [[name, told[name]] as const] : []));
  return { ...typed, ...Object.fromEntries(plan) };
}

/** What follows from the other fields, or says how they are typed: nobody touches a row with these. */
const BESIDE: ReadonlySet<string> = new Set([
  FIELD.documentExists,
  FIELD.moneyUnit,
  FIELD.proposalTo,
]);

/** Whether somebody filled in something: a row that stands as it began is not sent. */
export function isTouched(beginning: TypedFields, typed: TypedFields): boolean {
  const names = new Set([...Object.keys(beginning), ...Object.keys(typed)]);
  return [...names].some(
    (name) => !BESIDE.has(name) && (beginning[name] ?? "").trim() !== (typed[name] ?? "").trim(),
  );
}

/** What a row says: untouched, or read by the rules of the report's own form. */
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
  return { state: "filled", read: readReportForm(shape, said, context), typed: said };
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
