import { countMarks, type SheetCounts } from "#components/reports/sheet/count-marks.ts";
import { sheetSummary, wordRow } from "#components/reports/sheet/row-words.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { type SavedSheet, saveSheet } from "#lib/reports/save-sheet.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { notFoundDocument } from "../../../refusal-document.ts";
import { openSheet, type SheetRequest, sheetHref } from "../sheet-request.ts";

/** Keeps a sheet: for the script while somebody types (JSON), and for the buttons (back to the sheet). */
export async function POST(request: Request): Promise<Response> {
  const opened = await openSheet(request);
  if (opened instanceof Response) return opened;
  const { actor, i18n, sheet, byScript } = opened;
  const deed = { unchanged: sheet.deed === "unchanged", anyway: !byScript };
  const saved = await saveSheet(actor, sheet.input, deed);
  if (!saved.ok) {
    return byScript ? Response.json({}, { status: 404 }) : notFoundDocument(i18n);
  }
  if (byScript) return Response.json(answer(i18n, sheet, saved.value));
  return seeOther(sheetHref({ moved: saved.value.moved }));
}

/** What each row says now, in words, and what the whole sheet says with the rows that were not sent along. */
function answer(i18n: I18n, { form, input, numbers }: SheetRequest, saved: SavedSheet) {
  const at = new Map(input.rows.map(({ reportId }, place) => [reportId, numbers[place] ?? ""]));
  const rows = saved.rows.map((row) => ({
    number: at.get(row.context.id),
    ...wordRow(i18n, row),
  }));
  const posted = countMarks(rows.map(({ mark }) => mark));
  const others = (name: keyof SheetCounts) => Number(form.get(`others-${name}`)) || 0;
  const counts = {
    ready: others("ready") + posted.ready,
    wrong: others("wrong") + posted.wrong,
    blank: others("blank") + posted.blank,
  };
  const moved = saved.moved.map((id) => at.get(id));
  const towards = form.get("towards") ?? "";
  return { rows, moved, ...sheetSummary(i18n, counts, saved.savedAt, towards) };
}
