/** The longest note to whoever issues, and the longest reason, in characters. */
export const LONGEST_WORDS = 1_000;
