import path from "node:path";
import { Worker } from "node:worker_threads";
import { type ExportCell, type SheetCell, sheetCell } from "#lib/domain/export-cell.ts";
import type { SheetMessage } from "./write-sheet.ts";

type Table = {
  /** What the sheet is called. */
  title: string;
  heads: readonly string[];
  batches: AsyncIterable<ExportCell[][]>;
  /** Stands below the last row where there are more than a sheet takes in. */
  tooMany: string;
};

/** A sheet is made in memory, so that it has an end; a text file has none. */
export const MOST_SHEET_ROWS = 60_000;
const MOST_MEGABYTES = 768;
const WIDEST = 60;
const SAMPLED_ROWS = 200;

let before: Promise<unknown> = Promise.resolve();

/** A table as an Excel workbook. One is written at a time, the next one waits: memory is bounded by one. */
export function xlsxFile(table: Table, { most = MOST_SHEET_ROWS } = {}): Promise<Uint8Array> {
  const file = before.then(() => writeFile(table, most));
  before = file.catch(() => {});
  return file;
}

async function writeFile(
  { title, heads, batches, tooMany }: Table,
  most: number,
): Promise<Uint8Array> {
  // A worker runs the source itself; a bundler has no part in it.
  const source = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/exports/write-sheet.ts");
  const worker = new Worker(/* turbopackIgnore: true */ source, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the writer of sheets ended with ${code}`)));
    });
    answer.catch(() => {}); // awaited below, or no longer where reading failed first
    const post = (message: SheetMessage) => worker.postMessage(message);
    const widths = heads.map(({ length }) => length);
    let count = 0;
    for await (const batch of batches) {
      const rows = batch.slice(0, most - count).map((row) => row.map(sheetCell));
      if (count < SAMPLED_ROWS) widen(widths, rows.slice(0, SAMPLED_ROWS));
      count += rows.length;
      post({ rows });
      if (rows.length < batch.length) {
        post({ rows: [[tooMany]] });
        break;
      }
    }
    const name = title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
    post({
      end: { name, heads: [...heads], widths: widths.map((width) => Math.min(WIDEST, width + 3)) },
    });
    return await answer;
  } finally {
    await worker.terminate();
  }
}

/** As wide as what stands in the column, as far as was looked. */
function widen(widths: number[], rows: readonly SheetCell[][]): void {
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, lengthOf(cell));
}

function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0;
  if (typeof cell !== "object") return String(cell).length;
  return cell.value instanceof Date ? cell.format.length : String(cell.value).length * 1.3;
}
