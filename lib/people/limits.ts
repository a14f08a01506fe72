export const MOST_TITLE = 200;
export const MOST_REASON = 500;
export const MOST_DOCUMENT = 200;
/** A list of people that is brought in. */
export const MOST_IMPORTED = { rows: 5_000, columns: 30 };
