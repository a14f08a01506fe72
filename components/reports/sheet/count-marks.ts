/** How a row stands: `overdue` is the mark of what needs correction. */
export type RowMark = "ready" | "overdue" | "not-entered" | "returned" | "draft";

export type SheetCounts = { ready: number; wrong: number; blank: number };

export function countMarks(marks: readonly RowMark[]): SheetCounts {
  const ready = marks.filter((mark) => mark === "ready").length;
  const wrong = marks.filter((mark) => mark === "overdue").length;
  return { ready, wrong, blank: marks.length - ready - wrong };
}
