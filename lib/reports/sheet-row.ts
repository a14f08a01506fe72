import type { NumberLocale } from "#lib/domain/number-input.ts";
import { isOvertaken } from "#lib/domain/overtaken-draft.ts";
import { mayStayUnchanged } from "#lib/domain/read-report-form.ts";
import {
  FIELD,
  type ReportShape,
  type TypedFields,
  typedIndicators,
} from "#lib/domain/report-form.ts";
import {
  type ReadRow,
  readSheetRow,
  type SheetCell,
  sheetBeginning,
  sheetCellsOf,
} from "#lib/domain/report-sheet.ts";
import { beginningOf, typedInDraft } from "./form-of-report.ts";
import { type HandUp, readDraft } from "./kept-draft.ts";
import { type ReportContext, type ReportRow, shapeOf } from "./report-context.ts";
import { whyNotSent } from "./send-reports.ts";

/** A report as a row of the sheet. */
export type SheetRow = {
  context: ReportContext;
  shape: ReportShape;
  cells: SheetCell[];
  /** "No change" may be said. */
  mayStay: boolean;
  /** What stood in its fields before anybody typed; what is typed now. */
  beginning: TypedFields;
  typed: TypedFields;
  /** When the draft was saved (ISO); null without one. */
  savedAt: string | null;
  /** Of the form or the sheet that the draft was typed into. */
  draftKey: string | undefined;
  /** Why the unit's head handed it back. */
  handedBack: NonNullable<HandUp["back"]> | null;
};

/** A row with what it says. */
export type SaidRow = SheetRow & { read: ReadRow };

/** Null when the report's form asks for more than a row can hold. */
export function sheetRowOf(
  { context, draft: stored }: ReportRow,
  locale: NumberLocale,
  /** What is sent of the same task for the period before, with the same sheet. */
  previous?: ReportShape["previous"],
): SheetRow | null {
  const shape = { ...shapeOf(context), ...(previous && { previous }) };
  const cells = sheetCellsOf(shape);
  if (!cells) return null;
  const beginning = sheetBeginning(shape, beginningOf(context, locale), { locale });
  const { draft } = readDraft(stored);
  return {
    context,
    shape,
    cells,
    mayStay: mayStayUnchanged(shape),
    beginning,
    typed: draft
      ? sheetBeginning(shape, typedInDraft(context, draft, locale), { locale })
      : beginning,
    savedAt: draft?.savedAt ?? null,
    draftKey: draft?.key,
    handedBack: draft?.handUp?.back ?? null,
  };
}

/** The row with what a sheet says of it; what the sheet does not show stays. */
function withTyped(row: SheetRow, fields: TypedFields): SheetRow {
  const confirmed =
    row.shape.kind === "funding"
      ? [FIELD.moneySure]
      : typedIndicators(row.shape).map(({ id }) => FIELD.overWhole(id));
  const names = [...row.cells.map(({ name }) => name), ...confirmed];
  const shown = [...names, FIELD.narrative, FIELD.noChange];
  const typed = Object.fromEntries(shown.map((name) => [name, fields[name] ?? ""]));
  return { ...row, typed: { ...row.typed, ...typed } };
}

export function saidRow(row: SheetRow, context: { locale: NumberLocale; today: string }): SaidRow {
  return { ...row, read: readSheetRow(row.shape, row.beginning, row.typed, context) };
}

type Asked = { baseVersion: number; baseDraft?: string | undefined; fields: TypedFields };

/**
 * A row that came in, with what it says; `why`: it cannot be sent from a sheet that was rendered so early; `overtaken`:
 * because its draft was saved elsewhere since. `key`: the sheet's.
 */
export function askedRow(
  report: ReportRow,
  { baseVersion, baseDraft, fields }: Asked,
  context: { locale: NumberLocale; today: string; key: string | undefined },
  previous?: ReportShape["previous"],
): { row: SaidRow; why: ReturnType<typeof whyNotSent> | "overtaken" } | null {
  const why = whyNotSent(report.context, baseVersion);
  // What others sent since then did not stand in the sheet.
  const rendered =
    why === "moved" && baseVersion === 0
      ? { ...report, context: { ...report.context, current: null } }
      : report;
  const bare = sheetRowOf(rendered, context.locale, previous);
  if (!bare) return null;
  const row = saidRow(withTyped(bare, fields), context);
  const drawn = { ...context, fields: row.typed, baseDraft };
  const overtaken = !why && isOvertaken(readDraft(report.draft).draft, drawn);
  return { row, why: overtaken ? "overtaken" : why };
}
