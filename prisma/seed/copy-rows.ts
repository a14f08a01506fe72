import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type Cell = string | number | bigint | boolean | null;

/** A line of COPY's text format. */
export function copyLine(cells: readonly Cell[]): string {
  let line = "";
  for (let at = 0; at < cells.length; at += 1) {
    if (at > 0) line += "\t";
    line += copyCell(cells[at] as Cell);
  }
  return `${line}\n`;
}

const SPECIAL = /[\\\t\n\r]/;

function copyCell(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "boolean") return cell ? "t" : "f";
  if (typeof cell !== "string") return String(cell);
  if (!SPECIAL.test(cell)) return cell;
  return cell
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}

/** Sends lines that are already in COPY's text format to a table (or a temporary one with the same columns). */
export async function copyText(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  text: string,
): Promise<void> {
  const stream = client.query(
    copyFrom(`COPY ${table} (${columns.map(quoted).join(", ")}) FROM STDIN`),
  );
  const finished = once(stream, "finish");
  stream.end(Buffer.from(text));
  await finished;
}

export async function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  let text = "";
  for (const row of rows) text += copyLine(row);
  if (text) await copyText(client, table, columns, text);
}

function quoted(column: string): string {
  return `"${column}"`;
}
