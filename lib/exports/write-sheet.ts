// A worker: it gathers the rows of a sheet and answers the file. Writing one takes a second or two of computing and
// some hundred MB for 44,000 rows, which the process that answers everybody does not have.
import { parentPort } from "node:worker_threads";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { SheetCell } from "#lib/domain/export-cell.ts";

type SheetEnd = { name: string; heads: string[]; widths: number[] };
export type SheetMessage = { rows: SheetCell[][] } | { end: SheetEnd };

const rows: SheetData = [];

parentPort?.on("message", (message: SheetMessage) => {
  if ("end" in message) void answer(message.end);
  else for (const row of message.rows) rows.push(row);
});

/** What goes wrong here ends the worker, which tells its owner. */
async function answer({ name, heads, widths }: SheetEnd): Promise<void> {
  rows.unshift(heads.map((value) => ({ value, fontWeight: "bold" as const })));
  const file = await writeXlsxFile(rows, {
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
  }).toBuffer();
  parentPort?.postMessage(file);
  parentPort?.close();
}
