/** The most characters of a reason or an opinion. */
export const MOST_REASON = 2_000;
/** The most characters of why thresholds were changed. */
export const MOST_THRESHOLD_REASON = 500;
