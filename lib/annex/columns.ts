import { searchKey } from "#lib/domain/text.ts";
import type { Grid } from "#lib/sheets/grid.ts";

/** What a column of an annex can hold. */
export const FIELDS = [
  "ordinal",
  "title",
  "lead",
  "coordinating",
  "deadline",
  "product",
  "clause",
  "group",
] as const;
export type Field = (typeof FIELDS)[number];

/** The field of each column; null for one that is passed over. */
export type Columns = readonly (Field | null)[];

export type Heading = {
  /** The first row after the heading. */
  end: number;
  columns: Columns;
};

/** The heading stands near the top, below a title and a few words at most. */
const ROWS_LOOKED_AT = 20;
const LONGEST_HEADING = 80;

/** The words of headings, as search keys; the first that fits says what the column is. */
const WORDS: readonly (readonly [Field, RegExp])[] = [
  ["ordinal", /^(?:s?tt|so tt|so thu tu|no\.?|#|order|item)$/],
  ["lead", /\bchu tri\b|\blead/],
  ["coordinating", /\bphoi hop\b|coordinat|cooperat|\bsupport/],
  ["deadline", /\bthoi (?:han|gian|diem)\b|\btien do\b|\bhan\b|deadline|\bdue\b|\btime|complet/],
  ["product", /\bsan pham\b|\bket qua\b|\bdau ra\b|product|deliverable|output|result/],
  ["clause", /\bdieu khoan\b|\bcan cu\b|clause|legal basis|reference/],
  ["group", /^nhom\b|\blinh vuc\b|^(?:task )?group\b|\bfield\b|category/],
];
/** What says little by itself: only where nothing of the above is said. */
const WEAK_WORDS: readonly (readonly [Field, RegExp])[] = [
  ["title", /\bnhiem vu\b|\bnoi dung\b|\bcong viec\b|\bdau viec\b|\bhoat dong\b|\bgiai phap\b/],
  ["title", /\btasks?\b|\bactivit|\bactions?\b|\bcontents?\b|\bwork\b/],
  ["lead", /\bthuc hien\b|\btrach nhiem\b|\bdon vi\b|\bco quan\b|\bphan cong\b/],
  ["lead", /responsib|\bunits?\b|\bagenc|assigned/],
];
const PASSED_OVER = /\bghi chu\b|\bnotes?\b|\bremarks?\b/;

/**
 * Finds the heading of a table and what its columns hold, whatever their order and language. A heading may have two
 * rows ("Đơn vị thực hiện" over "Chủ trì" and "Phối hợp"). Null if no row names a task and something about it.
 */
export function findHeading(grid: Grid): Heading | null {
  let best: { heading: Heading; score: number } | null = null;
  for (let row = 0; row < Math.min(grid.length, ROWS_LOOKED_AT); row += 1) {
    for (const rows of [1, 2]) {
      const columns = columnsOf(grid[row] ?? [], rows === 2 ? (grid[row + 1] ?? []) : []);
      const score = new Set(columns.filter((field) => field !== null)).size;
      if (!columns.includes("title") || score < 2 || score <= (best?.score ?? 0)) continue;
      best = { heading: { end: row + rows, columns }, score };
    }
  }
  return best?.heading ?? null;
}

function columnsOf(top: readonly string[], bottom: readonly string[]): Columns {
  const taken = new Set<Field>();
  let spanning = "";
  return top.map((cell, column) => {
    const under = bottom[column] ?? "";
    // A merged cell stands in the first of its columns only.
    if (cell !== "" || under === "") spanning = cell;
    const field = fieldOf(spanning, under);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

function fieldOf(top: string, bottom: string): Field | null {
  if (top.length > LONGEST_HEADING || bottom.length > LONGEST_HEADING) return null;
  const [own, over] = [searchKey(bottom || top), searchKey(bottom ? top : "")];
  if (PASSED_OVER.test(own)) return null;
  return said(WORDS, own) ?? said(WORDS, over) ?? said(WEAK_WORDS, own) ?? said(WEAK_WORDS, over);
}

function said(words: typeof WORDS, key: string): Field | null {
  return words.find(([, form]) => form.test(key))?.[0] ?? null;
}
