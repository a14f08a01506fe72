/** The most characters of a reason or an opinion. */
export const MOST_REASON = 2_000;
