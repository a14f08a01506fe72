import { saveSheet } from "#lib/reports/save-sheet.ts";
import { type RowAnswer, submitSheet } from "#lib/reports/submit-sheet.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { notFoundDocument, refusalDocument } from "../../refusal-document.ts";
import { openSheet, sheetHref } from "./sheet-request.ts";

const STATUS: Record<RowAnswer["what"], number> = {
  sent: 201,
  "handed-up": 202,
  blank: 204,
  wrong: 422,
  moved: 409,
  gone: 404,
};

/**
 * Sends the ready rows of a sheet; on to the receipt, or back to the sheet where something stays behind. To a script
 * each row is answered with a status of its own.
 */
export async function POST(request: Request): Promise<Response> {
  const opened = await openSheet(request);
  if (opened instanceof Response) return opened;
  const { actor, i18n, sheet, byScript } = opened;
  const outcome = await submitSheet(actor, sheet.input);
  if (!outcome.ok && outcome.refusal.kind !== "conflict") {
    return byScript ? Response.json({}, { status: 404 }) : notFoundDocument(i18n);
  }
  const { t, say } = i18n;
  if (!outcome.ok) {
    const text = outcome.refusal.kind === "conflict" ? say(outcome.refusal.message) : "";
    if (byScript) return Response.json({ error: text }, { status: 409 });
    const kept = await saveSheet(actor, sheet.input, { anyway: true });
    return refusalDocument(i18n, {
      status: 409,
      title: t("reports.too-late"),
      text: `${text} ${t("reports.typed-kept")}`,
      href: sheetHref({ moved: kept.ok ? kept.value.moved : [] }),
      link: t("sheet.title"),
    });
  }
  const { receipt, rows } = outcome.value;
  if (byScript) {
    return Response.json({
      receipt,
      rows: rows.map((row) => ({ ...row, status: STATUS[row.what] })),
    });
  }
  const moved = rows.filter(({ what }) => what === "moved").map(({ reportId }) => reportId);
  const stays = moved.length > 0 || rows.some(({ what }) => what === "wrong");
  const handed = rows.filter(({ what }) => what === "handed-up").length;
  if (!stays && receipt && handed === 0) return seeOther(`/reports/batch/${receipt.number}`);
  if (!stays && !receipt && handed > 0) return seeOther(`/reports?handed=${handed}`);
  return seeOther(sheetHref({ receipt: receipt?.number, moved, handed }));
}
