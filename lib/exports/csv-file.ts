import { stringify } from "csv-stringify/sync";
import { type ExportCell, plainCell } from "#lib/domain/export-cell.ts";

type Table = { heads: readonly string[]; batches: AsyncIterable<ExportCell[][]> };

/**
 * A table as text, batch by batch as it is read. UTF-8 with a mark that says so. Vietnamese settings write a decimal
 * comma, so that their spreadsheets part cells at semicolons; English ones at commas. Every text is quoted, and one that
 * begins like a formula gets an apostrophe before it, since a spreadsheet would run it.
 */
export async function* csvFile(
  { heads, batches }: Table,
  locale: "vi" | "en",
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const vietnamese = locale === "vi";
  const number = (value: number) => String(value).replace(".", vietnamese ? "," : ".");
  const text = (rows: ExportCell[][], bom: boolean) =>
    encoder.encode(
      stringify(
        rows.map((row) => row.map(plainCell)),
        {
          bom,
          delimiter: vietnamese ? ";" : ",",
          record_delimiter: "windows",
          quoted_string: true,
          quoted_empty: false,
          escape_formulas: true,
          cast: { number, bigint: String },
        },
      ),
    );
  yield text([[...heads]], true);
  for await (const rows of batches) if (rows.length > 0) yield text(rows, false);
}
