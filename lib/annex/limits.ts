/** A table of a size that people look through. */
export const MOST_ROWS = 1_000;
export const MOST_COLUMNS = 30;
