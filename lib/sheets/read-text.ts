import { parse } from "csv-parse/sync";
import { type Grid, tidyGrid } from "./grid.ts";

const DELIMITERS = ["\t", ";", ",", "|"] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * The table in a text: cells parted by tabs as a spreadsheet or Word gives them to the clipboard, by semicolons or
 * commas as in a CSV file, or by bars as in Markdown. Cells in quotes may have line breaks in them.
 */
export function readText(text: string): Grid {
  const plain = text.replace(/^\uFEFF/, "");
  const delimiter = delimiterOf(plain);
  if (delimiter === "|") return tidyGrid(barRows(plain));
  const rows = recordsOf(plain, delimiter);
  return tidyGrid(delimiter === "\t" ? joinBrokenRows(rows) : rows);
}

/**
 * A tab decides; else the mark that parts the most rows into the same number of cells, one between which the quotes
 * come out even before any other: a wrong one cuts through cells that are in quotes.
 */
function delimiterOf(text: string): Delimiter {
  if (text.includes("\t")) return "\t";
  const head = text.slice(0, 50_000);
  const scored = DELIMITERS.map((delimiter) => {
    const widths = (delimiter === "|" ? barRows(head) : recordsOf(head, delimiter))
      .slice(0, 50)
      .map(({ length }) => length);
    const width = usualWidth(widths);
    const agreeing = widths.filter((each) => each === width).length;
    const score = width < 2 ? 0 : agreeing * Math.min(width, 10);
    return { delimiter, score: isEven(head, delimiter) ? score * EVEN : score };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** More than any count of cells in the head. */
const EVEN = 1_000;

/** Whether there are quotes, and each stands where a cell begins or ends. */
function isEven(text: string, delimiter: Delimiter): boolean {
  if (!text.includes('"') || delimiter === "|") return false;
  try {
    parse(text, { delimiter, relax_column_count: true, record_delimiter: RECORD_ENDS });
    return true;
  } catch {
    return false;
  }
}

const RECORD_ENDS = ["\r\n", "\n", "\r"];

function recordsOf(text: string, delimiter: string): string[][] {
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: RECORD_ENDS,
  };
  try {
    return parse(text, options) as string[][];
  } catch {
    // A quote that nobody closes is a mark of the text, not of the table.
    return parse(text, { ...options, quote: null }) as string[][];
  }
}

function barRows(text: string): string[][] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.includes("|") && !/^[\s|:+=-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||(?<!\\)\|$/g, "")
        .split(/(?<!\\)\|/)
        .map((cell) => cell.replaceAll("\\|", "|").replace(/<br\s*\/?>/gi, "\n")),
    );
}

/** The width that most rows have; the greater of two that are as usual. */
function usualWidth(widths: readonly number[]): number {
  const counts = Map.groupBy(
    widths.filter((width) => width > 1),
    (width) => width,
  );
  const [usual] = [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || b - a);
  return usual?.[0] ?? 1;
}

/**
 * Word gives a cell's paragraphs to the clipboard as lines of their own, without quotes. Pieces that together have
 * just the cells of a row are one; a line that begins with a number, or a heading of a group, begins a row.
 */
function joinBrokenRows(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== "") + 1));
  const joined: string[][] = [];
  for (let at = 0; at < rows.length; ) {
    let row = rows[at] ?? [];
    const last = joined.at(-1);
    if (row.length === 1 && last && last.length >= width && continues(row[0] ?? "")) {
      joined[joined.length - 1] = glued(last, row);
      at += 1;
      continue;
    }
    let next = at + 1;
    while (row.length > 1 && row.length < width && next < rows.length && !beginsRow(rows[next])) {
      row = glued(row, rows[next] ?? []);
      next += 1;
    }
    const whole = row.length === width && next > at + 1;
    joined.push(whole ? row : (rows[at] ?? []));
    at = whole ? next : at + 1;
  }
  return joined;
}

function glued(row: readonly string[], more: readonly string[]): string[] {
  const [first = "", ...rest] = more;
  return [...row.slice(0, -1), `${row.at(-1) ?? ""}\n${first}`, ...rest];
}

function continues(text: string): boolean {
  return /^\s*(?:\p{Ll}|[-+•–])/u.test(text) && !/^\s*\p{Ll}[).]/u.test(text);
}

function beginsRow(row: readonly string[] = []): boolean {
  const [first = ""] = row;
  return row.length > 1 && /^\s*(?:\d+(?:\.\d+)*\.?|[IVXLC]+\.?|\p{L}[.)]?)\s*$/u.test(first);
}
