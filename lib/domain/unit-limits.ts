/** Letters of a name, a basis, a code. */
export const MOST_NAME = 200;
export const MOST_BASIS = 300;
export const MOST_CODE = 20;
export const MOST_VALUE = 200;

/** Rows and columns of a list of units that is brought in. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 30;
