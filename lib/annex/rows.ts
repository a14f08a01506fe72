import { searchKey } from "#lib/domain/text.ts";
import type { Grid } from "#lib/sheets/grid.ts";
import type { Columns, Field } from "./columns.ts";
import { saysAsAbove } from "./pieces.ts";

/** One task of an annex, in the annex's words. */
export type AnnexRow = {
  /** The row of the table, from 1 as a spreadsheet counts. */
  number: number;
  words: Record<Field, string>;
  /** The headings it stands under, the nearest last: "I. Nhóm nhiệm vụ tài chính". */
  sections: readonly Section[];
};
export type Section = { label: string; title: string };

type Reading = {
  /** The first row after the heading. */
  from: number;
  columns: Columns;
  /** An empty cell has what the one above it has: a merged cell of which the table shows the first row only. */
  fillDown: boolean;
};

const FILLED: readonly Field[] = ["lead", "coordinating", "deadline", "product"];
const EMPTY: Record<Field, string> = {
  ordinal: "",
  title: "",
  lead: "",
  coordinating: "",
  deadline: "",
  product: "",
  clause: "",
  group: "",
};

/**
 * The tasks of a table below its heading. A row that only names something ("I. Nhóm nhiệm vụ tài chính", "2" where
 * 2.1 follows) is a heading of those after it; numbers of columns, and a heading that a new page repeats, are passed
 * over.
 */
export function readRows(grid: Grid, { from, columns, fillDown }: Reading): AnnexRow[] {
  const rows: AnnexRow[] = [];
  const heading = keyOf(grid[from - 1]);
  let sections: Section[] = [];
  for (let at = from; at < grid.length; at += 1) {
    const cells = grid[at] ?? [];
    if (cells.every((cell) => cell === "") || isColumnNumbers(cells)) continue;
    if (from > 0 && keyOf(cells) === heading) continue;
    const words = wordsOf(cells, columns);
    const section = sectionIn(cells, words, ordinalOf(grid[at + 1], columns));
    if (section) {
      const above = sections.filter(({ label }) => rankOf(label) < rankOf(section.label));
      sections = [...above, section];
      continue;
    }
    // 2 does not stand under 1, as 1.1 does.
    sections = sections.filter(
      ({ label }) => !/^\d/.test(label) || words.ordinal.startsWith(`${label}.`),
    );
    const above = rows.at(-1);
    if (above)
      for (const field of FILLED)
        if ((fillDown && words[field] === "") || saysAsAbove(words[field]))
          words[field] = above.words[field];
    rows.push({ number: at + 1, words, sections });
  }
  return rows;
}

function wordsOf(cells: readonly string[], columns: Columns): Record<Field, string> {
  const words = { ...EMPTY };
  for (const [column, field] of columns.entries()) if (field) words[field] = cells[column] ?? "";
  return words;
}

function ordinalOf(cells: readonly string[] | undefined, columns: Columns): string {
  return cells?.[columns.indexOf("ordinal")] ?? "";
}

const NUMBERED = /^\s*(phần \S+|[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.):/-]?\s+(.+)$/su;
const ORDINAL = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/;

/** What a row names that has nothing but a name (and a number); null for a task. */
function sectionIn(
  cells: readonly string[],
  words: Record<Field, string>,
  next: string,
): Section | null {
  const filled = [...new Set(cells.filter((cell) => cell !== ""))];
  const ordinal = words.ordinal;
  const [only = ""] = filled.filter((cell) => cell !== ordinal);
  if (filled.length === 1) {
    const [, label = "", title = filled[0] ?? ""] = NUMBERED.exec(filled[0] ?? "") ?? [];
    return { label, title };
  }
  if (filled.length !== 2 || !filled.includes(ordinal) || ordinal === "") return null;
  const label = ordinal.replace(/[.)]$/, "");
  const heads = ORDINAL.test(ordinal) || next.startsWith(`${label}.`);
  return heads ? { label, title: only } : null;
}

/** A. over I. over 1. over 1.1.; what has no number stands beside the highest. */
function rankOf(label: string): number {
  if (/^\d/.test(label)) return 3 + label.split(".").length;
  if (/^[IVX]+$/.test(label)) return 2;
  return label === "" ? 2 : 1;
}

function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 2 && filled.every((cell, at) => cell.replace(/[()]/g, "") === `${at + 1}`);
}

function keyOf(cells: readonly string[] | undefined): string {
  return searchKey((cells ?? []).join(" "));
}
