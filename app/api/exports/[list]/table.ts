import type { ExportCell, ExportColumn } from "#lib/domain/export-cell.ts";

/** A list on its way into a file: its heads, and its rows as they are read. */
export type Table = {
  heads: string[];
  batches: AsyncIterable<ExportCell[][]>;
  /** The task or unit whose list it is, for the audit. */
  taskId?: string;
  unitId?: string;
};

/** Rows that are read in one go: few statements, and few MB at a time. */
export const BATCH = 2_500;

export type Batch<Row> = { rows: readonly Row[]; next: string | null };

/**
 * The table of a list that is read batch by batch, each from where the one before ended and in a snapshot of its own:
 * a slow reader of the file holds no transaction open.
 */
export function tableOf<Row>(
  columns: readonly ExportColumn<Row>[],
  first: Batch<Row>,
  read: (after: string) => Promise<Batch<Row> | null>,
): Table {
  const cells = (rows: readonly Row[]) =>
    rows.map((row) => columns.map((column) => column.cell(row)));
  async function* batches() {
    let batch: Batch<Row> | null = first;
    while (batch) {
      yield cells(batch.rows);
      batch = batch.next === null ? null : await read(batch.next);
    }
  }
  return { heads: columns.map(({ head }) => head), batches: batches() };
}

/** The table of a list that was read whole. */
export function wholeTable<Row>(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Table {
  return tableOf(columns, { rows, next: null }, () => Promise.resolve(null));
}
