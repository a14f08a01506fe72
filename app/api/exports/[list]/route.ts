import { Readable } from "node:stream";
import { enteredFields } from "#lib/domain/entered-text.ts";
import { isExportFormat, isExportList } from "#lib/domain/export-lists.ts";
import { csvFile } from "#lib/exports/csv-file.ts";
import { recordExport } from "#lib/exports/record-export.ts";
import { MOST_SHEET_ROWS, xlsxFile } from "#lib/exports/xlsx-file.ts";
import { attachmentHeaders } from "#lib/web/attachment.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { LISTS } from "./lists.ts";

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** A list as a file: the page's own rows under its own conditions, all of them. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/exports/[list]">,
): Promise<Response> {
  const [actor, i18n, { list }] = await Promise.all([currentActor(), pageI18n(), params]);
  if (!actor) return seeOther("/sign-in");
  const { searchParams } = new URL(request.url);
  // Where a page begins is no condition: a file has all pages.
  const { format, after: _, ...query } = enteredFields(searchParams) as Record<string, string>;
  if (!isExportList(list) || !isExportFormat(format)) return new Response(null, { status: 404 });
  const table = await LISTS[list]({ actor, i18n, query });
  if (!table) return new Response(null, { status: 404 });
  const { taskId, unitId } = table;
  const filter = String(new URLSearchParams(query));
  await recordExport(actor, { list, format, filter, taskId, unitId });

  const { t, locale } = i18n;
  const title = t(`exports.lists.${list}`);
  const headers = attachmentHeaders(`${title} ${actor.today}.${format}`, MEDIA_TYPES[format]);
  if (format === "csv") {
    const rows = Readable.toWeb(Readable.from(csvFile(table, locale)));
    return new Response(rows as ReadableStream<Uint8Array>, { headers });
  }
  const tooMany = t("exports.too-many", { most: MOST_SHEET_ROWS });
  const file = await xlsxFile({ ...table, title, tooMany });
  return new Response(new Uint8Array(file), { headers });
}
